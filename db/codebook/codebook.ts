import type { Kysely } from 'kysely';
import type { WarehouseSchema } from '../../src/warehouse/schema/views.js';
import { breaksSection, ratiosSection, seriesSection } from './series-sections.js';
import { storedTable } from './stored-schema.js';
import { tableSection } from './table-section.js';
import { valuesSection } from './values-section.js';

type Db = Kysely<WarehouseSchema>;
type Kind = WarehouseSchema['table_description']['kind'];

const OPENING = `# Codebook 编码手册

Every view, table and column of the warehouse. The warehouse itself has the same: \`table_description\` and
\`column_description\`. 数据库内的表 \`table_description\`、\`column_description\` 内容相同。

Start from the views; the tables are what they are made of. A type is the one that the database declares; – stands where
a view computes the column. Times are ISO 8601 in UTC, days are YYYY-MM-DD, and what is true or false is 1 or 0. A column
may be NULL only where its meaning says so (for a column of a view, as far as what it reads allows).`;

/** The whole of db/codebook.md, from a warehouse that is up to date. */
export async function codebook(db: Db): Promise<string> {
  const sections = [
    OPENING,
    `## Views 视图\n\n${await described(db, 'view')}`,
    `## Tables 表\n\n${await described(db, 'table')}`,
    valuesSection(),
    seriesSection(),
    breaksSection(),
    ratiosSection(),
  ];
  return `${sections.join('\n\n')}\n`;
}

async function described(db: Db, kind: Kind): Promise<string> {
  const tables = await db
    .selectFrom('table_description')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('position')
    .execute();
  const sections: string[] = [];
  for (const table of tables) {
    const columns = await db
      .selectFrom('column_description')
      .selectAll()
      .where('table_name', '=', table.table_name)
      .orderBy('position')
      .execute();
    sections.push(tableSection(table, columns, await storedTable(db, table.table_name)));
  }
  return sections.join('\n\n');
}
