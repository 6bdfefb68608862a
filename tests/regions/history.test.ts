import { expect, test } from 'vitest';
import { regionChanges } from '../../src/regions/changes/index.js';
import { type DatedRegion, datedRegions } from '../../src/regions/history.js';

const YEARS = Array.from({ length: 2025 - 2008 + 1 }, (_, index) => 2008 + index);

function inForce(year: number): readonly DatedRegion[] {
  return datedRegions.filter(
    ({ validFrom, validTo }) => (validFrom ?? year) <= year && (validTo ?? year) >= year,
  );
}

/** Outside Hong Kong, Macao and Taiwan, whose codes have no counties in the yearbook. */
const onMainland = ({ code }: DatedRegion) => code < '700000';
/** In the package's list, but no counties: three groups of islands, and areas run by another county's people. */
const NO_COUNTIES = /^4603(?:21|22|23)$|^23276\d$|^632857$/;
const isCounty = (region: DatedRegion) =>
  onMainland(region) && !region.code.endsWith('00') && !NO_COUNTIES.test(region.code);
const isPrefecture = (region: DatedRegion) => onMainland(region) && /[^0]\d00$|\d[^0]00$/.test(region.code);

const byCode = (code: string) => datedRegions.filter((region) => region.code === code);

test.each([
  ['350427', { name: '沙县', id: '350427', validFrom: null, validTo: 2020 }],
  ['350405', { name: '沙县区', id: '350427', validFrom: 2021, validTo: null }],
  ['320829', { name: '洪泽县', id: '320829', validFrom: null, validTo: 2015 }],
  ['320813', { name: '洪泽区', id: '320829', validFrom: 2016, validTo: null }],
  ['320802', { name: '清河区', id: '320802', validFrom: null, validTo: 2015 }],
  ['320812', { name: '清江浦区', id: '320812', validFrom: 2016, validTo: null }],
  ['440311', { name: '光明区', id: '440311', validFrom: 2018, validTo: null }],
  ['371324', { name: '兰陵县', id: '371324', validFrom: null, validTo: null }],
  ['350430', { name: '建宁县', id: '350430', validFrom: null, validTo: null }],
])('%s has its name, its years and an id that stays: %j', (code, expected) => {
  expect(byCode(code)).toEqual([{ code, ...expected }]);
});

test('a region that changed its code twice keeps the id of the first', () => {
  const chain = ['632121', '630221', '630203'].flatMap(byCode);

  expect(chain.map(({ name, validFrom, validTo }) => [name, validFrom, validTo])).toEqual([
    ['平安县', null, 2012],
    ['平安县', 2013, 2014],
    ['平安区', 2015, null],
  ]);
  expect(new Set(chain.map(({ id }) => id))).toEqual(new Set(['632121']));
});

/**
 * County-level and prefecture-level divisions at the end of each year, by the China Statistical Yearbook. Until 2010 two
 * counties more than here: 万盛区 and 双桥区, whose codes others have had since.
 */
const YEARBOOK: readonly (readonly [year: number, counties: number, prefectures: number])[] = [
  [2008, 2859 - 2, 333],
  [2009, 2858 - 2, 333],
  [2010, 2856 - 2, 333],
  [2011, 2853, 332],
  [2012, 2852, 333],
  [2013, 2853, 333],
  [2014, 2854, 333],
  [2015, 2850, 334],
  [2016, 2851, 334],
  [2017, 2851, 334],
  [2018, 2851, 333],
  [2019, 2846, 333],
  [2020, 2844, 333],
  [2021, 2843, 333],
  [2022, 2843, 333],
  [2023, 2844, 333],
  [2024, 2846, 333],
];

test.each(YEARBOOK)(
  'at the end of %i there were %i counties and %i prefectures',
  (year, counties, prefectures) => {
    expect(inForce(year).filter(isCounty)).toHaveLength(counties);
    expect(inForce(year).filter(isPrefecture)).toHaveLength(prefectures);
  },
);

test('in every year a region has one code, and a code means one region', () => {
  for (const year of YEARS) {
    const regions = inForce(year);
    expect(new Set(regions.map(({ id }) => id)).size).toBe(regions.length);
    expect(new Set(regions.map(({ code }) => code)).size).toBe(regions.length);
  }
});

test('no two regions of one prefecture have one name in the same year', () => {
  for (const year of YEARS) {
    const places = inForce(year).map(({ code, name }) => `${code.slice(0, 4)} ${name}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  }
});

test('what a decision changes was there the year before, and what it leads to at the end of its year', () => {
  for (const { from, to, year } of regionChanges) {
    expect(inForce(year).map(({ code }) => code)).toContain(to.code);
    // The codes of 万盛区 and 双桥区 went to the counties that these two went into.
    if (from === null || (from.code === to.code && from.code.startsWith('50'))) continue;
    expect(inForce(year - 1).map(({ code }) => code)).toContain(from.code);
  }
});

test('changes are told with six digits, a Chinese name and their decision, the earliest first', () => {
  for (const { from, to, source } of regionChanges) {
    for (const { code, name } of from === null ? [to] : [from, to]) {
      expect(code).toMatch(/^[1-6]\d{5}$/);
      expect(name).toMatch(/^\p{Script=Han}+$/u);
    }
    expect(source).not.toBe('');
  }
  const years = regionChanges.map(({ year }) => year);
  expect(years).toEqual(years.toSorted((one, other) => one - other));
});
