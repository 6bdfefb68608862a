/** Words by which a figure is one of another year, of a part of the year, or of what is still to come. */
const OTHER_PERIOD =
  /上年|去年|上一年|往年|历年|前年|同期|同比|环比|半年|季度|月均|日均|平均|每|计划|拟|预计|力争|目标|下一步|下一?年|明年|将/u;
/** A clause of its own that says so for the clause behind it: 去年,收到申请5件. */
const OTHER_PERIOD_CLAUSE = /^(?:去年|上年|上一年|往年|历年|明年|下一?年|下一步|计划)[^\d增减]*$/u;
/** 2008年以来, 《条例》施行以来; but not 今年以来. */
const SINCE = /(?<!今年|本年|本年度)以来/u;
/** What was done since the Regulations came into force was done in the first year reported on. */
const FIRST_YEAR = 2008;
/** A year is mentioned, other than in the name of a document. */
const YEAR = /20\d{2}(?=年)/gu;
const DOCUMENT_NAME = /《[^》]*》|〔[^〕]*〕/gu;

/**
 * True when a figure is not the reported year's. `before`: its sentence up to the words that say what is counted;
 * `filler`: what stands between these and the number; `lead`: what stands before its sentence, up to the last full
 * stop. A total over years (累计) counts as the year's only where its
 * own clause names the year: 2023年全年累计公开.
 */
export function isOfOtherPeriod(
  before: string,
  filler: string,
  year: number | null,
  lead: string = '',
): boolean {
  const named = before.replace(DOCUMENT_NAME, '');
  if (isPartOfTotal(lead + named, year)) return true;
  const clauses = named.split(',');
  const own = clauses.at(-1) ?? '';
  const previous = clauses.at(-2) ?? '';
  const since = year === null ? named : named.replaceAll(`${year}年以来`, '');
  if (
    (year !== FIRST_YEAR && SINCE.test(since)) ||
    OTHER_PERIOD.test(own) ||
    OTHER_PERIOD_CLAUSE.test(previous)
  )
    return true;
  if (/累[计积]/u.test(own + filler) && !namesTheYear(own, previous, year)) return true;
  const mentioned = named.match(YEAR)?.at(-1);
  return year !== null && mentioned !== undefined && Number(mentioned) !== year;
}

/** Whether what comes next is a part of a total over years: 截至2013年底累计公开753条,其中机构职能类4条. */
function isPartOfTotal(text: string, year: number | null): boolean {
  if (!/累[计积]/u.test(text)) return false;
  const clauses = text.split(/[,;。]/u);
  const total = clauses.findLastIndex(
    (clause, at) => /累[计积]/u.test(clause) && !namesTheYear(clause, clauses[at - 1] ?? '', year),
  );
  if (total < 0) return false;
  const behind = clauses.slice(total + 1);
  return (
    behind.some((clause) => clause.includes('其中')) && !behind.some((clause) => isOfTheYear(clause, year))
  );
}

function isOfTheYear(clause: string, year: number | null): boolean {
  return /新增|今年|本年|全年/u.test(clause) || (year !== null && clause.includes(`${year}年`));
}

/** Whether a clause names the whole reported year, or the clause before it does and nothing else. */
function namesTheYear(own: string, previous: string, year: number | null): boolean {
  const name = `(?:全年|今年|本年度?${year === null ? '' : `|${year}年度?`})`;
  const inClause = new RegExp(`(?<!截至|截止|到)${name}(?!底|末|以来|1)`, 'u');
  return inClause.test(own) || new RegExp(`^${name}(?:以来)?$`, 'u').test(previous);
}
