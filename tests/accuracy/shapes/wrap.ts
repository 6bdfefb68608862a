const NARROW = /[\u0020-\u007e]/u;

/** In full-width characters: a digit or a Latin letter is half as wide. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (NARROW.test(character) ? 0.5 : 1), 0);
}

/** Breaks a text into lines of at most this width, between any two characters but the digits of a number. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const piece of line.match(/[\d.,]+|./gsu) ?? []) {
    if (current !== '' && widthOf(current + piece) > width) {
      lines.push(current);
      current = '';
    }
    current += piece;
  }
  return current.trim() === '' ? lines : [...lines, current];
}
