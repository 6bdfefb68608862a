import { expect, test } from 'vitest';
import { agencyLevel, shortAgencyName } from '../../src/warehouse/agencies/agency-name.js';

const hongze = { code: '320813', name: '洪泽区' };

test.each([
  ['洪泽区', '洪泽区'],
  ['洪泽区人民政府', '洪泽区'],
  ['淮安市洪泽区人民政府', '洪泽区'],
  ['江苏省淮安市洪泽区', '洪泽区'],
  ['洪 泽 区 人民政府', '洪泽区'],
  ['洪泽区教育局', '教育局'],
  ['淮安市洪泽区教育局', '教育局'],
  ['教育局', '教育局'],
  ['洪泽区岔河镇人民政府', '岔河镇'],
  ['洪泽区人民政府办公室', '人民政府办公室'],
  ['淮安市人民政府', '淮安市'],
])('%s is known as %s', (name, short) => {
  expect(shortAgencyName(name, hongze)).toBe(short);
});

test.each([
  ['洪泽区', 'county'],
  ['教育局', 'department'],
  ['发展和改革委员会', 'department'],
  ['人民政府办公室', 'department'],
  ['岔河镇', 'township'],
  ['高良涧街道办事处', 'township'],
  ['经济开发区管理委员会', 'other'],
  ['融媒体中心', 'other'],
])('%s is taken for a %s', (short, level) => {
  expect(agencyLevel(short, hongze)).toBe(level);
});

test.each([
  ['320000', 'province'],
  ['320800', 'prefecture'],
  ['320813', 'county'],
])('the government of %s is that of a %s', (code, level) => {
  expect(agencyLevel('某地', { code, name: '某地' })).toBe(level);
});
