import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { agencyKind } from '../../src/warehouse/agencies/agency-kind.js';
import { temporaryWarehouse } from './temporary-warehouse.js';

const hongze = { code: '320813', name: '洪泽区', formerNames: ['洪泽县'] };

test.each([
  ['淮安市洪泽区人民政府', 'people_government'],
  ['洪泽县人民政府', 'people_government'],
  ['洪泽区', 'people_government'],
  ['洪泽区人民政府办公室', 'government_office'],
  ['洪泽区政府办', 'government_office'],
  ['洪泽区教育局', 'department'],
  ['洪泽区卫生健康委', 'department'],
  ['发展和改革委员会', 'department'],
  ['高良涧街道办事处', 'subdistrict_office'],
  ['高良涧街道', 'subdistrict_office'],
  ['岔河镇人民政府', 'township_government'],
  ['老子山镇', 'township_government'],
  ['洪泽经济开发区管理委员会', 'development_zone'],
  ['镇江新区', 'development_zone'],
  ['行政服务中心管委会', 'other'],
  ['融媒体中心', 'other'],
])('%s is a %s', (name, kind) => {
  expect(agencyKind(name, hongze)).toBe(kind);
});

test('the office that governs a prefecture counts as its government', () => {
  expect(agencyKind('大兴安岭地区行政公署', { code: '232700', name: '大兴安岭地区' })).toBe(
    'people_government',
  );
});

test('the warehouse tells what each kind is called, and takes no other', async () => {
  const { db } = await temporaryWarehouse();

  const labels = await db.selectFrom('agency_kind').select(['code', 'label']).orderBy('position').execute();
  expect(labels).toContainEqual({ code: 'subdistrict_office', label: '街道办事处' });

  const agency = { region_code: '320813', short_name: '洪泽区', name: '洪泽区', level: 'county' } as const;
  await db
    .insertInto('agency')
    .values({ ...agency, kind: 'people_government' })
    .execute();
  await expect(sql`UPDATE agency SET kind = 'court'`.execute(db)).rejects.toThrow(
    'FOREIGN KEY constraint failed',
  );
});
