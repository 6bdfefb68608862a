import { closestMatch } from 'leven';
import { z } from 'zod';

const LONGEST_QUOTE = 80;

/** Zod options that say of a value that it is missing or wrong, and what to write instead. */
export function expecting(what: string) {
  return { error: ({ input }: { input?: unknown }) => complaint(input, what) };
}

/** A text that is not empty. */
export function text(what: string) {
  return z.string(expecting(what)).trim().min(1, expecting(what));
}

export function wholeNumber(least: number, most: number) {
  const what = `a whole number from ${least} to ${most}`;
  return z.int(expecting(what)).min(least, expecting(what)).max(most, expecting(what));
}

/** One of a few names; a near miss is answered with the name that was probably meant. */
export function oneOf<const Name extends string>(names: readonly Name[]) {
  return z.enum(names, {
    error: ({ input }) => complaint(input, `one of ${names.join(', ')}${didYouMean(String(input), names)}`),
  });
}

/** A text that `parse` understands, as what it stands for. */
export function understood<Meaning>(parse: (text: string) => Meaning | undefined, what: string) {
  return z.string(expecting(what)).transform((value, context) => {
    const parsed = parse(value);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: 'custom', message: complaint(value, what) });
    return z.NEVER;
  });
}

/** A text that stands for a number that is not too small. */
export function quantity(parse: (text: string) => number | undefined, least: number, what: string) {
  const parseLarge = (text: string) => {
    const parsed = parse(text);
    return parsed !== undefined && parsed >= least ? parsed : undefined;
  };
  return understood(parseLarge, what);
}

export function didYouMean(word: string, candidates: readonly string[]): string {
  const near = closestMatch(word, candidates, { maxDistance: 4 });
  return near === undefined ? '' : ` (did you mean ${near}?)`;
}

function complaint(input: unknown, what: string): string {
  return input === undefined || input === null
    ? `is missing: write ${what}`
    : `${shortened(JSON.stringify(input))} cannot be used: write ${what}`;
}

/** A file that is no pipeline file at all may hold one value of any length. */
function shortened(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}…`;
}
