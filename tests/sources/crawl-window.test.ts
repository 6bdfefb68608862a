import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWindow, isOpen, nextOpening, parseWindow } from '../../src/sources/crawl-window.js';

function windowOf(text: string) {
  const window = parseWindow(text);
  if (window === undefined) throw new Error(`${text} is no window`);
  return window;
}

describe('a crawl window', () => {
  it.each([
    ['22:00-06:00', '2024-03-01T22:00:00+08:00', true],
    ['22:00-06:00', '2024-03-01T21:59:59+08:00', false],
    ['22:00-06:00', '2024-03-02T05:59:59+08:00', true],
    ['22:00-06:00', '2024-03-02T06:00:00+08:00', false],
    ['22:00-06:00', '2024-03-01T16:00:00Z', true],
    ['9:30-11:00', '2024-03-01T10:00:00+08:00', true],
    ['9:30-11:00', '2024-03-01T11:00:00+08:00', false],
  ])('of %s is at %s open: %s', (text, time, open) => {
    expect(isOpen(windowOf(text), new Date(time))).toBe(open);
  });

  it.each([
    ['2024-03-01T12:00:30+08:00', '2024-03-01T22:00:00+08:00'],
    ['2024-03-01T06:00:00+08:00', '2024-03-01T22:00:00+08:00'],
  ])('that is closed at %s opens at %s', (now, opening) => {
    expect(nextOpening(windowOf('22:00-06:00'), new Date(now))).toEqual(new Date(opening));
  });

  it('opens at the next opening, and at no earlier minute, whatever the time', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const time = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(minute, minute, time, (opens, closes, now) => {
        fc.pre(opens !== closes);
        const window = { opens, closes };
        fc.pre(!isOpen(window, now));
        const opening = nextOpening(window, now);
        expect(isOpen(window, opening)).toBe(true);
        expect(isOpen(window, new Date(opening.getTime() - 1))).toBe(false);
        expect(opening.getTime() - now.getTime()).toBeLessThanOrEqual(24 * 60 * 60 * 1000);
        expect(parseWindow(formatWindow(window))).toEqual(window);
      }),
    );
  });

  it.each(['22:00', '22:00-22:00', '24:00-06:00', '22-06', '22:00-06:00-07:00', 'nights'])(
    'cannot be written as %s',
    (text) => {
      expect(parseWindow(text)).toBeUndefined();
    },
  );
});
