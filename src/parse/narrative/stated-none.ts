import { patternsOfNone } from './matcher.js';
import { isOfOtherPeriod } from './other-period.js';
import type { Figure, Sentence } from './sentence.js';
import { isOfPart } from './subject.js';

const NONE = /[未没无0零]|不存在/u;
/** 如未收到申请, 并非没有收到申请. */
const HYPOTHETICAL = /(?:如果?|若|并非|是否)$/u;
/** 全年及历年均未收到: in this year as in others. */
const ALL_YEARS = /(?<=全年|今年|本年度?)[及和、](?:历年|往年)/u;

/** 自《条例》施行以来,自2008年5月以来: up to now. */
const SINCE = /[^,]*以来,?/gu;
const WITHIN_A_YEAR = /[今本一]年|(?<!20\d{2}年)(?<!\d)\d{1,2}月/u;

export function maySayNone(text: string): boolean {
  return NONE.test(text);
}

/** That there was none of something. */
export function* statedNone({ text, start, passage, year }: Sentence): Generator<Figure> {
  if (!maySayNone(text)) return;
  for (const { pattern, none } of patternsOfNone) {
    if (!pattern.keywords.some((keyword) => text.includes(keyword)) || text.search(none) < 0) continue;
    for (const { index } of text.matchAll(none)) {
      const said = text.slice(0, index).replace(ALL_YEARS, '');
      if (HYPOTHETICAL.test(said) || isOfOtherPeriod(withoutBeginning(said, year), '', year)) continue;
      const unit = pattern.units[0] ?? '';
      const at = passage.placeAt(start + index);
      yield {
        index,
        isOfPart: isOfPart(said),
        fact: { code: pattern.code, value: 0, unit, approximate: false, quote: text, at },
      };
    }
  }
}

/** What was never done since some earlier year was not done in the year reported on either. */
function withoutBeginning(said: string, year: number | null): string {
  return said.replace(SINCE, (since) =>
    WITHIN_A_YEAR.test(since) || since.includes(String(year)) ? since : '',
  );
}
