import type { Insertable } from 'kysely';
import type { Article } from '../../forms/articles.js';
import type { Deadline } from '../../forms/deadlines.js';
import { citationsOf, type Form, valueRows } from '../../forms/form.js';
import type { Regulations } from '../../forms/regulations.js';
import type { WarehouseTables } from '../schema/schema.js';

export function regulationsRow(text: Regulations): Insertable<WarehouseTables['regulations']> {
  const { id, title, english, decree, url, inForce } = text;
  const [in_force_from, in_force_to] = inForce;
  return { id, title, english, decree, in_force_from, in_force_to, url };
}

export function articleRow(article: Article): Insertable<WarehouseTables['article']> {
  const { id, chinese, english, regulations, title } = article;
  return { id, chinese, english, regulations_id: regulations, title };
}

/** A row for each level that it binds. */
export function deadlineRows(deadline: Deadline): Insertable<WarehouseTables['deadline']>[] {
  const { regulations, years, levels, due } = deadline;
  const [first_year, last_year] = years;
  return levels.map((agency_level) => ({
    agency_level,
    first_year,
    last_year,
    due,
    regulations_id: regulations,
  }));
}

export function rowArticleRows(form: Form): Insertable<WarehouseTables['row_article']>[] {
  return form.tables.flatMap((table) =>
    table.blocks.flatMap(valueRows).flatMap((row) =>
      citationsOf(row).map((article, index) => ({
        form_id: form.id,
        table_code: table.code,
        row_code: row.code,
        position: index + 1,
        article_id: article,
      })),
    ),
  );
}
