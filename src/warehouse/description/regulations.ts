import { type DescribedTables, orNull, text } from './description.js';
import { english } from './form-columns.js';

export const articleId = text(
  'Article: 20(5), or 2007:21(1) for the Regulations of 2007',
  '条款：如 20(5)；2007年《条例》如 2007:21(1)',
);

/** The law. */
export const regulationsTables: DescribedTables<'regulations' | 'article' | 'deadline'> = {
  regulations: {
    ...text('The texts of the Regulations on Open Government Information', '《政府信息公开条例》各文本'),
    columns: {
      id: text('Year of the text: 2007 or 2019', '文本年份：2007或2019'),
      title: text('Official title', '法规名称'),
      english,
      decree: text('Order of the State Council that published it', '公布的国务院令'),
      in_force_from: text('First day in force, YYYY-MM-DD', '施行首日（YYYY-MM-DD）'),
      in_force_to: orNull(
        text('Last day in force, YYYY-MM-DD', '施行末日（YYYY-MM-DD）'),
        'where it still is',
        '现行有效',
      ),
      url: text('Where the State Council publishes the text', '国务院发布网址'),
    },
  },
  article: {
    ...text('Articles that the rows of the forms report on', '表格各行所对应的条款'),
    columns: {
      id: articleId,
      chinese: text('The article as it is cited in Chinese', '条款的中文表述'),
      english: text('What it is about, in English', '条款内容（英文）'),
      regulations_id: orNull(
        text('Regulations that it belongs to', '所属法规文本'),
        'never, once the warehouse was opened',
        '数据库尚未更新',
      ),
      title: text('What it is about, in the words of the law', '条款内容'),
    },
  },
  deadline: {
    ...text(
      'Days on which the law wants the reports of each level of agencies; it names none for townships',
      '各级机关报告的法定公布期限（法律未规定乡镇、街道的期限）',
    ),
    columns: {
      agency_level: text(
        'Level of the agencies: province, prefecture, county or department',
        '机关层级：province 省、prefecture 市、county 县、department 部门',
      ),
      first_year: text('First year reported on', '适用的首个报告年度'),
      last_year: orNull(
        text('Last year reported on', '适用的最后报告年度'),
        'where it still is in force',
        '现行有效',
      ),
      due: text('Last day, MM-DD of the year after', '次年公布期限（MM-DD）'),
      regulations_id: text('Regulations that name it', '规定该期限的法规文本'),
    },
  },
};
