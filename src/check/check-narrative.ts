import type { Fact, ParsedReport } from '../parse/report.js';
import type { CheckResult } from './check-result.js';
import { type NarrativeRule, narrativeRules } from './narrative-rules.js';

/** 当面, 网络, 信函 and 传真 together are the requests received. */
export const CHANNELS_ID = 'narrative.request_channels';
export const CHANNELS = ['requests_in_person', 'requests_online', 'requests_letter', 'requests_fax'];

/**
 * Compares what the prose states with what the tables state, and the channels of requests with their number. Facts
 * given as approximate are not compared. A fact stated several times agrees when one statement of it does.
 */
export function checkNarrative(report: ParsedReport): readonly CheckResult[] {
  const stated = report.facts.filter(({ approximate }) => !approximate);
  return [
    ...narrativeRules.flatMap((rule) => compare(rule.id, valuesOf(stated, rule.fact), tabled(report, rule))),
    ...channels(stated),
  ];
}

function compare(id: string, stated: readonly number[], tabled: number | null): CheckResult[] {
  const [first] = stated;
  if (first === undefined || tabled === null) return [];
  const agrees = stated.includes(tabled);
  return [{ id, status: agrees ? 'pass' : 'fail', left: agrees ? tabled : first, right: tabled }];
}

function channels(facts: readonly Fact[]): CheckResult[] {
  const stated = CHANNELS.flatMap((code) => valuesOf(facts, code).slice(0, 1));
  if (stated.length < 2) return [];
  const sum = stated.reduce((total, value) => total + value, 0);
  const [all] = valuesOf(facts, 'requests_received');
  return all === undefined ? [] : compare(CHANNELS_ID, [sum], all);
}

function valuesOf(facts: readonly Fact[], code: string): readonly number[] {
  return facts.filter((fact) => fact.code === code).map(({ value }) => value);
}

/** What the tables state; null unless every cell of it is printed and readable, and some is printed with a number. */
function tabled(report: ParsedReport, { table, column, rows }: NarrativeRule): number | null {
  const cells = report.cells.filter(
    (cell) => cell.table === table && cell.column.code === column && rows.includes(cell.row.code),
  );
  const known = cells.filter(({ state }) => state === 'reported');
  if (known.length === 0 || cells.some(({ state }) => state === 'unreadable' || state === 'missing'))
    return null;
  return known.reduce((sum, { value }) => sum + (value ?? 0), 0);
}
