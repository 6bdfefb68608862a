import type { Line } from '../lines.js';
import { paragraphsOf } from './first-paragraphs.js';
import { placesBefore } from './full-name.js';
import { WORKS } from './statements.js';
import { QUOTED_TITLE } from './year-words.js';

/** 建宁县人民政府, 建宁县: whose work the office of the government puts together. */
const GOVERNMENT = /^(?<place>\p{Script=Han}{2,12}[省市县区旗州盟])(?:人民政府|政府)?$/u;
const KINDS = [...'省市县区旗州盟'] as const;
const OFFICES = ['人民政府办公室', '人民政府办公厅', '政府办公室', '政府办公厅'] as const;
/** 2024年,市政府办公室坚持…: the office tells of its own work. */
const WORKS_AS_OFFICE = new RegExp(
  `(?:^|[。;])20\\d{2}年(?:度|以来)?,?(?:在[^,。]{2,60}下,)?\\p{Script=Han}{0,14}政府办(?:公[室厅])?(?:${WORKS}|未|没有|共|累计|主动公开|收到|受理)`,
  'u',
);
/** Said by other offices as well: 扶贫办. */
const SPEAKS_AS_ANY = /[我本]办(?!法|理|事|公[室厅楼区场用地设时自环])/u;
/** What only a report on all agencies of a place tells of. */
const OF_ALL = /各(?:级|乡|镇|街道|县|市|区|旗|盟|州|部门|单位|有关|相关|职能|委办)|[县市区旗州盟]直|乡镇/u;

/**
 * The office of a government, where it tells of its own work, and of none of the place: offices also write the reports
 * of whole counties. `government`: whom the report names otherwise, null where it names nobody;
 * `selves`: who published it, and whom it says to ask.
 */
export function officeThatSpeaks(
  government: string | null,
  lines: readonly Line[],
  selves: readonly string[],
): string | null {
  const place = government === null ? null : GOVERNMENT.exec(government)?.groups?.place;
  if (place === undefined) return null;
  const texts = paragraphsOf(lines).map((text) => text.replaceAll(QUOTED_TITLE, ''));
  const isOffice = texts.some((text) => WORKS_AS_OFFICE.test(text));
  if (!isOffice && !texts.some((text) => SPEAKS_AS_ANY.test(text))) return null;
  const namings = isOffice || place !== null ? [...texts, ...selves] : selves;
  const [office, ...others] = officesNamed(place, namings);
  if (office === undefined || others.length > 0) return null;
  const kind = office.replace(/(?:人民)?政府办公[室厅]$/u, '').slice(-1);
  return texts.some((text) => OF_ALL.test(text) || text.includes(`全${kind}`)) ? null : office;
}

/** The offices that are named in full, of one place or of any. */
function officesNamed(place: string | null, texts: readonly string[]): readonly string[] {
  if (place !== null) {
    const own = OFFICES.map((office) => `${place}${office}`);
    return own.filter((office) => texts.some((text) => text.includes(office))).slice(0, 1);
  }
  return OFFICES.flatMap((office) =>
    KINDS.flatMap((kind) =>
      [...placesBefore(`${kind}${office}`, kind, texts)].map((before) => `${before}${kind}${office}`),
    ),
  );
}
