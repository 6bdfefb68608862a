import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { StatusLine } from '../../src/cli/terminal.js';
import { listCounts, plural } from '../../src/cli/text/counts.js';
import { firstOf, section } from '../../src/cli/text/section.js';
import { CapturedStream } from './captured-stream.js';

const CLEAR = '\u001B[2K\u001B[1G';

function terminal(isTTY: boolean, columns = 80) {
  const err = Object.assign(new CapturedStream(isTTY), { columns });
  return { out: new CapturedStream(isTTY), err };
}

describe('a status line', () => {
  it('on a terminal takes the place of the one before, and goes away at the end', () => {
    const shown = terminal(true);
    const line = new StatusLine(shown);
    line.show('one');
    line.show('two');
    line.print('three');
    line.show('four');
    line.end();
    expect(shown.err.text).toBe(`one${CLEAR}two${CLEAR}three\nfour${CLEAR}`);
  });

  it('is cut to the width of the terminal, in which a Chinese character takes two columns', () => {
    const shown = terminal(true, 10);
    new StatusLine(shown).show('a政府信息公开');
    expect(shown.err.text).toBe('a政府信息');
  });

  it('takes a terminal that does not tell its width for 80 columns wide', () => {
    const shown = terminal(true, 0);
    new StatusLine(shown).show('a'.repeat(100));
    expect(shown.err.text).toBe('a'.repeat(79));
  });

  it('elsewhere is a plain line, and only from time to time', async () => {
    const shown = terminal(false);
    const line = new StatusLine(shown, 30);
    line.show('too early');
    await sleep(40);
    line.show('in time');
    line.show('too early again');
    line.print('done');
    line.end();
    expect(shown.err.text).toBe('in time\ndone\n');
  });

  it('shows text from the web without obeying it', () => {
    const shown = terminal(false);
    new StatusLine(shown).print('a\u001B[31m\nb\tc\u202Ed');
    expect(shown.err.text).toBe('a\uFFFD[31m b c\uFFFDd\n');
  });
});

describe('the words of a summary', () => {
  it('have their plurals right', () => {
    expect([0, 1, 2].map((count) => plural(count, 'list page'))).toEqual([
      '0 list pages',
      '1 list page',
      '2 list pages',
    ]);
    expect(plural(2, 'page or file', 'pages and files')).toBe('2 pages and files');
  });

  it('leave out what is zero', () => {
    const counts = { new: 3, gone: 0, failed: 1 };
    expect(listCounts(['new', 'gone', 'failed'], (name) => counts[name])).toBe('3 new, 1 failed');
    expect(listCounts(['new'], () => 0)).toBe('nothing');
  });

  it('stand beside their label, and long lists are cut', () => {
    const items = Array.from({ length: 12 }, (_, index) => `http://a.example/${index}\n  gone`);
    expect(section('Fetched', '12 gone', firstOf(items, 1))).toBe(
      [
        'Fetched        12 gone',
        '                 http://a.example/0',
        '                   gone',
        '                 and 11 more: gongkai status lists them all',
      ].join('\n'),
    );
  });
});
