import { expect, test } from 'vitest';
import { findRegion, presentRegion, regionOf, regionsAbove } from '../../src/regions/region.js';

test.each([
  ['350430', '建宁县'],
  ['320813', '洪泽区'],
  ['350405', '沙县区'],
  ['350427', '沙县'], // until 2021
  ['320829', '洪泽县'], // until 2016
  ['371324', '兰陵县'], // 苍山县 until 2014
  ['659012', '白杨市'], // since 2023
  ['429004', '仙桃市'],
  ['500229', '城口县'],
])('%s is %s', (code, name) => {
  expect(regionOf(code)).toEqual({ code, name });
});

test.each([
  ['320871', '320800'], // 淮安经济技术开发区
  ['410173', '410100'], // 郑州航空港经济综合实验区
])('the development zone %s lies in %s', (code, region) => {
  expect(regionOf(code)?.code).toBe(region);
});

test.each([
  ['350427', { code: '350405', name: '沙县区', formerNames: ['沙县'], since: null, until: null }],
  ['350405', { code: '350405', name: '沙县区', formerNames: ['沙县'], since: null, until: null }],
  ['630221', { code: '630203', name: '平安区', formerNames: ['平安县'], since: null, until: null }],
  ['420600', { code: '420600', name: '襄阳市', formerNames: ['襄樊市'], since: null, until: null }],
  ['350402', { code: '350402', name: '梅列区', formerNames: [], since: null, until: 2020 }], // merged into another in 2021
  ['350430', { code: '350430', name: '建宁县', formerNames: [], since: null, until: null }],
  ['440311', { code: '440311', name: '光明区', formerNames: [], since: 2018, until: null }],
])('%s is today, or was last, %j', (code, present) => {
  expect(presentRegion(code)).toEqual(present);
});

test('a code that the list lacks is no region of today', () => {
  expect(presentRegion('990121')).toBeNull();
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
  ['洪泽县', '320829'], // a region of the past, where none of today has the name
  ['清河区', '211204'], // and one of today before one of the past in 淮安
  ['铜仁市', '520600'],
  ['铜仁地区江口县', '522222'],
  ['江口县', '520621'],
  ['淮安经济技术开发区', '320800'],
])('the name %s means %s', (name, code) => {
  expect(findRegion(name)?.code).toBe(code);
});

test.each(['鼓楼区', '朝阳区', '西湖区', '市辖区', '建宁', '青溪县', ''])(
  'the name "%s" means no region, or several',
  (name) => {
    expect(findRegion(name)).toBeNull();
  },
);

test.each([
  ['木垒县', '652328'], // 木垒哈萨克自治县
  ['双江县人民政府', '530925'], // 双江拉祜族佤族布朗族傣族自治县
  ['海南州共和县', '632521'], // of 海南藏族自治州
  ['莫力达瓦旗', '150722'],
])('%s names an autonomous area or what lies in one for short: %s', (name, code) => {
  expect(findRegion(name)?.code).toBe(code);
});

test('a short name that is none, or that of another county, names no autonomous area', () => {
  expect(findRegion('长县')).toBeNull(); // 长白朝鲜族自治县
  expect(findRegion('陵县')?.code).toBe('371421'); // 陵水黎族自治县
});
