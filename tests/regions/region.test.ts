import { expect, test } from 'vitest';
import { findRegion, regionOf, regionsAbove } from '../../src/regions/region.js';

test.each([
  ['350430', '建宁县'],
  ['320813', '洪泽区'],
  ['350405', '沙县区'],
  ['350427', '沙县'], // until 2021
  ['429004', '仙桃市'],
  ['500229', '城口县'],
])('%s is %s', (code, name) => {
  expect(regionOf(code)).toEqual({ code, name });
});

test.each(['990121', '350401', '', '35043'])('no region has the code "%s"', (code) => {
  expect(regionOf(code)).toBeNull();
});

test.each([
  ['350430', ['福建省', '三明市']],
  ['350400', ['福建省']],
  ['350000', []],
  ['500229', ['重庆市']],
  ['990121', []],
])('%s lies in %j', (code, above) => {
  expect(regionsAbove(code).map(({ name }) => name)).toEqual(above);
});

test.each([
  ['建宁县', '350430'],
  ['三明市建宁县', '350430'],
  ['福建省建宁县', '350430'],
  ['福建省三明市建宁县人民政府', '350430'],
  ['三明市', '350400'],
  ['重庆市城口县', '500229'],
  ['南京市鼓楼区', '320106'],
])('the name %s means %s', (name, code) => {
  expect(findRegion(name)?.code).toBe(code);
});

test.each(['鼓楼区', '朝阳区', '西湖区', '市辖区', '建宁', '青溪县', ''])(
  'the name "%s" means no region, or several',
  (name) => {
    expect(findRegion(name)).toBeNull();
  },
);
