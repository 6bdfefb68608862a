import { expect, it } from 'vitest';
import { Deadline } from '../../src/crawl/fetch/deadline.js';
import { Slots } from '../../src/crawl/fetch/slots.js';

it('slots let so many through at once, the others in the order in which they came', async () => {
  const slots = new Slots(2);
  const through: number[] = [];
  const comers = [1, 2, 3, 4].map(async (number) => {
    await slots.take();
    through.push(number);
  });
  await Promise.all(comers.slice(0, 2));
  expect(through).toEqual([1, 2]);
  slots.release();
  await comers[2];
  expect(through).toEqual([1, 2, 3]);
  slots.release();
  await comers[3];
  expect(through).toEqual([1, 2, 3, 4]);
});

it('a deadline comes with its time or with the other signal, and neither after it is cleared', async () => {
  const other = new AbortController();
  const [passing, followed, cleared] = [10, 60_000, 60_000].map((ms) => new Deadline(ms, other.signal));
  await new Promise((resolve) => passing?.signal.addEventListener('abort', resolve));
  expect(passing).toMatchObject({ hasPassed: true, signal: { aborted: true } });
  cleared?.clear();
  other.abort('enough');
  expect(followed).toMatchObject({ hasPassed: false, signal: { aborted: true, reason: 'enough' } });
  expect(cleared?.signal.aborted).toBe(false);
  followed?.clear();
  expect(new Deadline(60_000, other.signal).signal.aborted).toBe(true);
});
