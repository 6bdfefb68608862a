import type { Generated } from 'kysely';
import type { BoundLevel } from '../../forms/deadlines.js';
import type { FormId, TableCode, Unit } from '../../forms/form.js';
import type { RegulationsId } from '../../forms/regulations.js';
import type { SectionCode } from '../../forms/sections.js';
import type { SeriesLink } from '../../forms/series/series.js';
import type { AgencyKind } from './agency-kinds.js';

/** The tables that say what the law asks for: filled from `src/forms`, not from what was fetched. */
export interface CodebookTables {
  regulations: RegulationsTable;
  article: ArticleTable;
  deadline: DeadlineTable;
  form: FormTable;
  form_table: FormTableTable;
  form_row: FormRowTable;
  form_column: FormColumnTable;
  row_article: RowArticleTable;
  indicator: IndicatorTable;
  series: SeriesTable;
  series_era: SeriesEraTable;
  series_term: SeriesTermTable;
  check_rule: CheckRuleTable;
  derived_indicator: DerivedIndicatorTable;
  section: SectionTable;
  agency_kind: AgencyKindTable;
  panel_identity: PanelIdentityTable;
  panel_identity_term: PanelIdentityTermTable;
  table_description: TableDescriptionTable;
  column_description: ColumnDescriptionTable;
}

export interface RegulationsTable {
  id: RegulationsId;
  title: string;
  english: string;
  decree: string;
  /** ISO dates, both inclusive. */
  in_force_from: string;
  in_force_to: string | null;
  url: string;
}

export interface ArticleTable {
  id: string;
  chinese: string;
  english: string;
  /** NULL only until the codebook is written. */
  regulations_id: RegulationsId | null;
  title: Generated<string>;
}

/** When reports on these years are due of agencies of this level. */
export interface DeadlineTable {
  agency_level: BoundLevel;
  /** Years reported on, inclusive; NULL: still in force. */
  first_year: number;
  last_year: number | null;
  /** Month and day of the year after, MM-DD. */
  due: string;
  regulations_id: RegulationsId;
}

export interface FormTable {
  id: FormId;
  label: string;
  first_year: number;
  last_year: number | null;
  notice: string;
}

export interface FormTableTable {
  form_id: FormId;
  code: TableCode;
  position: number;
  label: string;
  english: string;
  section: string;
}

export interface FormRowTable {
  form_id: FormId;
  table_code: TableCode;
  code: string;
  position: number;
  article_id: string | null;
  label: string;
  english: string;
  printed: string;
}

export interface FormColumnTable {
  form_id: FormId;
  table_code: TableCode;
  code: string;
  position: number;
  label: string;
  english: string;
}

export interface IndicatorTable {
  id: Generated<number>;
  form_id: FormId;
  table_code: TableCode;
  row_code: string;
  column_code: string;
  unit: Unit;
}

/** The articles that a row of a form reports on. */
export interface RowArticleTable {
  form_id: FormId;
  table_code: TableCode;
  row_code: string;
  position: number;
  article_id: string;
}

export interface SeriesTable {
  code: string;
  position: number;
  label: string;
  english: string;
  unit: Unit;
  began: string | null;
  ended: string | null;
}

export interface SeriesEraTable {
  series_code: string;
  form_id: FormId;
  link: SeriesLink['kind'];
  /** Says what breaks, where `link` is `break`. */
  note: string | null;
  /** First year of the form since which the series has no break. */
  comparable_since: number;
}

/** An indicator that a series adds up, in one of the ways to do so. */
export interface SeriesTermTable {
  series_code: string;
  form_id: FormId;
  way: number;
  indicator_id: number;
  is_own: 0 | 1;
}

/** What a report is held to: an identity of its form, or its prose against its tables. */
export interface CheckRuleTable {
  id: Generated<number>;
  code: string;
  kind: 'identity' | 'narrative';
  /** What must equal what, in codes of rows and columns. */
  statement: string;
}

export interface SectionTable {
  code: SectionCode;
  position: number;
  label: string;
  english: string;
}

/** What two reports of one agency for consecutive years must agree on. */
export interface PanelIdentityTable {
  id: string;
  later_series: string;
}

export interface PanelIdentityTermTable {
  identity_id: string;
  series_code: string;
}

/** A ratio that `panel_wide` has a column for. */
export interface DerivedIndicatorTable {
  code: string;
  position: number;
  label: string;
  english: string;
  /** Of series. */
  formula: string;
}

export interface AgencyKindTable {
  code: AgencyKind;
  position: number;
  label: string;
  english: string;
}

/** What each table and view of the warehouse means. */
export interface TableDescriptionTable {
  table_name: string;
  kind: 'table' | 'view';
  position: number;
  english: string;
  chinese: string;
}

/** What each of their columns means, with unit or format, and what NULL means where it may be NULL. */
export interface ColumnDescriptionTable {
  table_name: string;
  column_name: string;
  position: number;
  english: string;
  chinese: string;
}
