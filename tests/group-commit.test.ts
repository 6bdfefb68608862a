import { describe, expect, it } from 'vitest';
import { GroupCommit } from '../src/group-commit.js';

describe('a group commit', () => {
  it('writes together what came while it was writing, in order, and answers each with its own result', async () => {
    const groups: (readonly number[])[] = [];
    const commit = new GroupCommit(async (items: readonly number[]) => {
      groups.push(items);
      if (groups.length === 1) later.push(...[3, 4, 5].map((item) => commit.add(item)));
      return items.map((item) => item * 10);
    });
    const later: Promise<number>[] = [];
    expect(await Promise.all([commit.add(1), commit.add(2)])).toEqual([10, 20]);
    expect(await Promise.all(later)).toEqual([30, 40, 50]);
    expect(groups).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it('tells everybody in a group that failed, and goes on with the next one', async () => {
    const commit = new GroupCommit(async (items: readonly string[]) => {
      if (items.includes('bad')) throw new Error('the disk is full');
      return items;
    });
    const outcomes = await Promise.allSettled([commit.add('good'), commit.add('bad')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await commit.add('good')).toBe('good');
  });

  it('is idle only when everything is written', async () => {
    const written: number[] = [];
    const commit = new GroupCommit(async (items: readonly number[]) => {
      written.push(...items);
      return items;
    });
    const adding = [1, 2, 3].map((item) => commit.add(item));
    await commit.onIdle();
    expect(written).toEqual([1, 2, 3]);
    await Promise.all(adding);
  });
});
