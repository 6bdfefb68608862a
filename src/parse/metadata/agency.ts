import type { Line } from '../lines.js';
import { fullName } from './full-name.js';
import { officeThatSpeaks } from './office.js';
import { agenciesToContact, agencyOfPreamble, agencyOfSource, sentencesToContact } from './preamble.js';
import { findSignature } from './publication-date.js';
import { withoutSurroundings } from './title.js';

const REPORT_WORDS = /(?:的)?(?:(?<!人民)政府|政务)?信息公开(?:工作)?.*$|(?:的)?政务公开(?:工作)?.*$/u;
const YEAR_WORDS = /(?:20\d{2}|二[〇零○Oo0一二三四五六七八九]{3})年?度?/gu;
const AROUND_NAME = /^关于|(?<=.{2})关于报送.*$|(?:关于|做好|公布|发布|印发|[的年度在])+$|^[《〈]/gu;
/** What the names of agencies end in. */
const AGENCY =
  /(?:政府|委员会|管委会|[省市县区旗州镇乡局厅委院部处]|苏木|办公室|办事处|中心|街道|农场|支队|大队|(?:供销|合作|联合|联|供销总)社)(?:[（(].{2,12}[）)])?$/u;

/**
 * Whose report it is: the name in the title, above the date at the report's end, below the title, in the words that
 * the report begins with, or above a table.
 */
export function readAgency(
  title: string | null,
  lines: readonly Line[],
  year: number | null,
  source: string | null,
): string | null {
  const name =
    agencyOfTitle(title) ??
    agencyOfSignature(lines, year) ??
    agencyBelowTitle(title, lines) ??
    agencyOfText(lines, source);
  if (name === null) return null;
  return fullName(name, {
    selves: [source ?? '', ...agenciesToContact(lines)],
    texts: lines.map(({ plain }) => plain),
  });
}

function agencyOfText(lines: readonly Line[], source: string | null): string | null {
  const name = agencyOfPreamble(lines) ?? agencyAboveTable(lines) ?? agencyOfSource(source, lines);
  return officeThatSpeaks(name, lines, [source ?? '', ...sentencesToContact(lines)]) ?? name;
}

/** 建宁县2020年政府信息公开工作年度报告 → 建宁县; also with the year in front, or quoted in the title of something else. */
function agencyOfTitle(title: string | null): string | null {
  const normal = (title ?? '').normalize('NFKC');
  const quoted = /《([^》]*公开[^》]*)》/u.exec(normal)?.[1];
  const name = (quoted ?? normal)
    .replace(/^.*[>》:]/u, '')
    .replace(REPORT_WORDS, '')
    .replace(YEAR_WORDS, '')
    .replace(AROUND_NAME, '');
  return /^[\p{Script=Han}()·]{2,}$/u.test(name) && !ANY_AGENCY.test(name) ? name : null;
}

/** 部门信息公开年报: a column of a site, which holds those of all. */
const ANY_AGENCY = /^(?:政府|[省市县区]直)?(?:部门|单位|机关)$/u;

/** 单位：建宁县水利局, above a table. */
const ABOVE_TABLE =
  /^(?:填报|填表|报送|编制)?单位(?:名称)?(?:[（(]盖章[）)])?\s*[:：]\s*(?<name>[\p{Script=Han}（）()]{4,30})(?=$|[\s|])/u;

function agencyAboveTable(lines: readonly Line[]): string | null {
  const names = lines.flatMap(({ text }) => ABOVE_TABLE.exec(text.trim())?.groups?.name ?? []);
  return names.find((name) => AGENCY.test(name)) ?? null;
}

function agencyOfSignature(lines: readonly Line[], year: number | null): string | null {
  const signature = findSignature(lines, year);
  if (signature === null) return null;
  return agencyIn(lines[signature.line - 1]);
}

/** Lines below a title in which the agency may stand alone, among the date and the source. */
const LINES_BELOW = 3;

function agencyBelowTitle(title: string | null, lines: readonly Line[]): string | null {
  const at = lines.findIndex((line) => title !== null && withoutSurroundings(line) === title);
  const below = at < 0 ? [] : lines.slice(at + 1, at + 1 + LINES_BELOW);
  return below.map(agencyIn).find((name) => name !== null) ?? null;
}

/** The name of an agency that is all that a line says. */
function agencyIn(line: Line | undefined): string | null {
  const name = squeeze(line?.text ?? '').normalize('NFKC');
  return name.length <= 30 && /^[\p{Script=Han}()·]{3,}$/u.test(name) && AGENCY.test(name) ? name : null;
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
