import { describe, expect, it } from 'vitest';
import { findDate } from '../../src/parse/metadata/dates.js';

describe('a date', () => {
  it.each([
    ['2021-01-08 16:18', '2021-01-08'],
    ['发布于 2021年1月8日', '2021-01-08'],
    ['2021/1/8', '2021-01-08'],
    ['２０２１年１月８日', '2021-01-08'],
    ['二〇二一年一月八日', '2021-01-08'],
    ['二○二二年十二月三十一日', '2022-12-31'],
    ['二〇二三年一月二十日', '2023-01-20'],
  ])('%s is %s', (text, date) => {
    expect(findDate(text)).toBe(date);
  });

  it.each(['20211月8', '2021-02-30', '2021年', '国办发〔2020〕17号', '12021-01-08'])('%s is none', (text) => {
    expect(findDate(text)).toBeNull();
  });
});
