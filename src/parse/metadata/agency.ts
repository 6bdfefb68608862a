import type { Line } from '../lines.js';
import { AGENCY } from './agency-ending.js';
import { agencyOfTitle } from './agency-of-title.js';
import { fullName } from './full-name.js';
import { isGovernment, speaksAsPart } from './government.js';
import { withLostCharacters } from './lost-characters.js';
import { officeThatSpeaks } from './office.js';
import { agenciesToContact, agencyOfPreamble, agencyOfSource, sentencesToContact } from './preamble.js';
import { findSignature } from './publication-date.js';
import { sectionOf } from './sections.js';
import { withoutSurroundings } from './title-surroundings.js';

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
  const name = agencyOfTitle(title) ?? agencyAlone(title, lines, year) ?? agencyOfText(lines, source);
  if (name === null) return null;
  const selves = [source ?? '', ...agenciesToContact(lines)];
  return fullName(withLostCharacters(name, [...selves, agencyOfSignature(lines, year) ?? '']), {
    selves,
    texts: lines.map(({ plain }) => plain),
  });
}

/** 综合各县区政府、各部门的年度报告: the office of a government signs the report on all. */
const OF_ALL_AGENCIES = /(?:综合|汇总)[^。]{0,30}各(?:级|县|市|区|旗|乡|镇|街道|部门|有关|单位)/u;
const OFFICE = /(?<=政府)办公[室厅]$/u;

/** Where the site has the government's name: above the date, or below the title of a bureau's report. */
function agencyAlone(title: string | null, lines: readonly Line[], year: number | null): string | null {
  const isPart = speaksAsPart(lines);
  const names = [agencyOfSignature(lines, year), agencyBelowTitle(title, lines)];
  const own = names.find((name) => name !== null && !(isPart && isGovernment(name))) ?? null;
  return lines.some(({ plain }) => OF_ALL_AGENCIES.test(plain)) ? (own?.replace(OFFICE, '') ?? null) : own;
}

function agencyOfText(lines: readonly Line[], source: string | null): string | null {
  const name =
    agencyOfPreamble(lines) ??
    agencyAboveTable(lines) ??
    agencyOfSource(source, lines) ??
    agencyOfMixedUpTitle(lines);
  return officeThatSpeaks(name, lines, [source ?? '', ...sentencesToContact(lines)]) ?? name;
}

/** 溪口镇2023年政府信息公开工作告年度报: a title whose words came out of their order. */
const MIXED_UP =
  /^(?<name>[\p{Script=Han}()]{3,30}?)20\d{2}年度?(?=.*报)(?=.*告)(?!.*(?:报告|年报))(?:政府|政务)?信息公开[的政府务信息公开工作年度报告情况]{2,16}$/u;

function agencyOfMixedUpTitle(lines: readonly Line[]): string | null {
  const first = lines.findIndex(({ text }) => sectionOf(text) !== null);
  const names = lines
    .slice(0, Math.max(first, 0))
    .flatMap(({ plain }) => MIXED_UP.exec(plain)?.groups?.name ?? [])
    .filter((name) => AGENCY.test(name));
  const [name, ...others] = new Set(names);
  return name === undefined || others.length > 0 ? null : name;
}

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
  return signature.agency ?? agencyIn(lines[signature.line - 1]);
}

/** Lines below a title in which the agency may stand alone, among the date and the source. */
const LINES_BELOW = 3;

function agencyBelowTitle(title: string | null, lines: readonly Line[]): string | null {
  const at = lines.findIndex((line) => title !== null && withoutSurroundings(line) === title);
  const below = at < 0 ? [] : lines.slice(at + 1, at + 1 + LINES_BELOW);
  return below.map(agencyIn).find((name) => name !== null) ?? null;
}

/** 建宁县民政局(盖章): where the printed report has the seal. */
const STAMP = /\((?:盖章|公章|印章|签章|章)\)$/u;

/** The name of an agency that is all that a line says. */
function agencyIn(line: Line | undefined): string | null {
  const name = squeeze(line?.text ?? '')
    .normalize('NFKC')
    .replace(STAMP, '');
  return name.length <= 30 && /^[\p{Script=Han}()·]{3,}$/u.test(name) && AGENCY.test(name) ? name : null;
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
