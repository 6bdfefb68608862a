import { AGENCY } from './agency-ending.js';
import { agencyOfTitle } from './agency-of-title.js';

/** Characters that a name loses at most. */
const MOST_LOST = 2;
/** 丽阳人民政府: a government is that of a kind of place. */
const GOVERNMENT = /(?:人民)?政府$/u;

/** The one of `others` that has the name whole which lost a character (丽阳人民政府, of 丽阳镇); else the name. */
export function withLostCharacters(name: string, others: readonly string[]): string {
  if (endsLikeAgency(name)) return name;
  const [whole, ...further] = new Set(
    others.filter((other) => endsLikeAgency(other) && isWhole(name, other)),
  );
  return whole === undefined || further.length > 0 ? name : whole;
}

/** A title with the agency's name whole, by another title of the same page. */
export function titleWithLostCharacters(title: string, other: string | null): string {
  const [name, whole] = [agencyOfTitle(title), agencyOfTitle(other)];
  if (name === null || whole === null) return title;
  return title.replace(name, withLostCharacters(name, [whole]));
}

function endsLikeAgency(name: string): boolean {
  return AGENCY.test(name.replace(GOVERNMENT, ''));
}

/** Whether `other` is the same but for one or two characters more in one place. */
function isWhole(name: string, other: string): boolean {
  const more = other.length - name.length;
  if (more < 1 || more > MOST_LOST) return false;
  const at = [...name].findIndex((character, index) => character !== other[index]);
  const begin = at < 0 ? name.length : at;
  return name.slice(begin) === other.slice(begin + more);
}
