import type { Heading, Row } from './form.js';
import { heading, indicator } from './legacy-indicator.js';

export const resources: readonly (Row | Heading)[] = [
  indicator(
    'fees',
    '七、依申请公开信息收取的费用',
    '依申请公开信息收取的费用',
    'Fees charged for requests',
    '万元',
  ),
  heading('八、机构建设和保障经费情况', '机构建设和保障经费情况'),
  indicator(
    'organisation.units',
    '（一）政府信息公开工作专门机构数',
    '政府信息公开工作专门机构数',
    'Units for information disclosure',
    '个',
  ),
  indicator(
    'organisation.reading_points',
    '（二）设置政府信息公开查阅点数',
    '设置政府信息公开查阅点数',
    'Public reading points',
    '个',
  ),
  indicator(
    'organisation.staff',
    '（三）从事政府信息公开工作人员数',
    '从事政府信息公开工作人员数',
    'Staff for information disclosure',
    '人',
  ),
  indicator(
    'organisation.staff_full_time',
    '1.专职人员数（不包括政府公报及政府网站工作人员数）',
    '专职人员数',
    'Full-time staff',
    '人',
  ),
  indicator('organisation.staff_part_time', '2.兼职人员数', '兼职人员数', 'Part-time staff', '人'),
  indicator(
    'organisation.budget',
    '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
    '政府信息公开专项经费',
    'Budget for information disclosure',
    '万元',
  ),
  heading('九、政府信息公开会议和培训情况', '政府信息公开会议和培训情况'),
  indicator(
    'training.meetings',
    '（一）召开政府信息公开工作会议或专题会议数',
    '召开政府信息公开工作会议或专题会议数',
    'Meetings held',
    '次',
  ),
  indicator('training.courses', '（二）举办各类培训班数', '举办各类培训班数', 'Training courses held', '次'),
  indicator('training.participants', '（三）接受培训人员数', '接受培训人员数', 'Persons trained', '人次'),
];
