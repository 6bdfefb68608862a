import { describe, expect, it } from 'vitest';
import { unifyIdeographs } from '../../src/documents/page/ideographs.js';

describe('characters of a PDF', () => {
  it('that are written as radicals or as vertical forms become the ordinary ones', () => {
    expect(unifyIdeographs('⻘⽲县⼈⺠政府⼯作⻚︑')).toBe('青禾县人民政府工作页、');
  });

  it('stay as they are otherwise', () => {
    expect(unifyIdeographs('（一）１２件，〔2021〕30号')).toBe('（一）１２件，〔2021〕30号');
  });
});
