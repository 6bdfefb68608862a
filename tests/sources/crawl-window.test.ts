import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CrawlHours,
  formatHours,
  isOpen,
  nextOpening,
  parseWindow,
} from '../../src/sources/crawl-window.js';

function hoursOf(text: string): CrawlHours {
  const [first, ...others] = text.split(', ').map((part) => {
    const window = parseWindow(part);
    if (window === undefined) throw new Error(`${part} is no window`);
    return window;
  });
  if (first === undefined) throw new Error('there is no window');
  return [first, ...others];
}

describe('a crawl window', () => {
  it.each([
    ['22:00-06:00', '2024-03-01T22:00:00+08:00', true],
    ['22:00-06:00', '2024-03-01T21:59:59+08:00', false],
    ['22:00-06:00', '2024-03-02T05:59:59+08:00', true],
    ['22:00-06:00', '2024-03-02T06:00:00+08:00', false],
    ['22:00-06:00', '2024-03-01T16:00:00Z', true],
    ['22:00-24:00', '2024-03-01T23:59:59+08:00', true],
    ['22:00-24:00', '2024-03-02T00:00:00+08:00', false],
    ['00:00-24:00', '2024-03-02T00:00:00+08:00', true],
    ['22:00-24:00, 00:00-06:00', '2024-03-02T00:00:00+08:00', true],
    ['22:00-24:00, 00:00-06:00', '2024-03-02T06:00:00+08:00', false],
    ['12:00-13:00, 20:00-07:00', '2024-03-02T12:30:00+08:00', true],
    ['9:30-11:00', '2024-03-01T10:00:00+08:00', true],
    ['9:30-11:00', '2024-03-01T11:00:00+08:00', false],
  ])('of %s is at %s open: %s', (text, time, open) => {
    expect(isOpen(hoursOf(text), new Date(time))).toBe(open);
  });

  it.each([
    ['22:00-06:00', '2024-03-01T12:00:30+08:00', '2024-03-01T22:00:00+08:00'],
    ['22:00-06:00', '2024-03-01T06:00:00+08:00', '2024-03-01T22:00:00+08:00'],
    ['00:00-06:00, 22:00-24:00', '2024-03-01T12:00:30+08:00', '2024-03-01T22:00:00+08:00'],
    ['22:00-23:00, 00:00-06:00', '2024-03-01T23:30:00+08:00', '2024-03-02T00:00:00+08:00'],
  ])('of %s that is closed at %s opens at %s', (text, now, opening) => {
    expect(nextOpening(hoursOf(text), new Date(now))).toEqual(new Date(opening));
  });

  const window = fc
    .record({ opens: fc.integer({ min: 0, max: 1439 }), closes: fc.integer({ min: 0, max: 1440 }) })
    .filter(({ opens, closes }) => opens !== closes);
  const hours = fc
    .tuple(window, fc.array(window, { maxLength: 2 }))
    .map(([first, others]): CrawlHours => [first, ...others]);

  it('opens at the next opening, and at no earlier minute, whatever the time', () => {
    const time = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(hours, time, (several, now) => {
        fc.pre(!isOpen(several, now));
        const opening = nextOpening(several, now);
        expect(isOpen(several, opening)).toBe(true);
        expect(isOpen(several, new Date(opening.getTime() - 1))).toBe(false);
        expect(opening.getTime() - now.getTime()).toBeLessThanOrEqual(24 * 60 * 60 * 1000);
      }),
    );
  });

  it('is read as it is written', () => {
    fc.assert(
      fc.property(hours, (several) => {
        expect(hoursOf(formatHours(several))).toEqual(several);
      }),
    );
  });

  it.each(['22:00', '22:00-22:00', '24:00-06:00', '22:00-24:30', '22-06', '22:00-06:00-07:00', 'nights'])(
    'cannot be written as %s',
    (text) => {
      expect(parseWindow(text)).toBeUndefined();
    },
  );
});
