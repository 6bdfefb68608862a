import { media } from '../formats/media.js';
import { licence, type Release, type ReleasedTable, title } from './release.js';

/** What a person reads first, in English and in Chinese. */
export function readMe({ version, dataOf, formats, tables }: Release): string {
  const day = dataOf?.slice(0, 10) ?? '-';
  const labels = formats.map((format) => media[format].label).join(', ');
  return `# ${title.english}

Version ${version}, data of ${day}. Formats: ${labels}.

${tableOf(['table', 'rows', 'what it holds'], tables, ({ english }) => english)}

- \`columns\` describes every column of every table, \`codebook\` every indicator; \`datapackage.json\` says the same to
  programs (Data Package standard), with the licence and a digest of each file.
- An empty value is not 0: \`state\` tells why there is no number.
- In CSV, a text that a spreadsheet would run as a formula has an apostrophe in front; no other format changes a text.
- \`sha256sum --check SHA256SUMS\` tells whether the files are whole and belong together.
- Every row leads back to the page that it came from by \`url\`.

Licence: ${licence.title} (${licence.name}), ${licence.path}. How to cite: \`CITATION.cff\`.

# ${title.chinese}

版本 ${version}，数据截至 ${day}。文件格式：${labels}。

${tableOf(['表', '行数', '内容'], tables, ({ chinese }) => chinese)}

- \`columns\` 说明各表的全部字段，\`codebook\` 说明全部指标；\`datapackage.json\` 供程序读取（Data Package 标准），载有许可和各文件的校验值。
- 空值不等于零：没有数值的原因见 \`state\`。
- CSV 文件中，可能被电子表格当作公式执行的文本前加有一个撇号；其他格式的文本均保持原样。
- 用 \`sha256sum --check SHA256SUMS\` 可以核对文件是否完整、是否属于同一版本。
- 每一行都可以通过 \`url\` 查到原始网页。

许可：${licence.name}，${licence.path}。引用方式见 \`CITATION.cff\`。
`;
}

function tableOf(
  header: readonly string[],
  tables: readonly ReleasedTable[],
  meaningOf: (table: ReleasedTable) => string,
): string {
  const lines = [
    header,
    header.map(() => '---'),
    ...tables.map((table) => [table.name, table.rows, meaningOf(table)]),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
