/** Text for a terminal: control characters, which it would obey, and marks that turn the direction of writing. */
const UNPRINTABLE = /[^\P{Cc}\n]|\p{Bidi_Control}/gu;

/** Titles and reasons come from the web: what a terminal would act on is replaced. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, '\uFFFD');
}

/** The same, with line breaks and tabs as spaces. */
export function onOneLine(text: string): string {
  return printable(text.replaceAll(/\s/gu, ' '));
}
