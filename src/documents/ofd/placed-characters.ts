import type { Element } from 'domhandler';
import { childrenNamed, numberIn, textOf, wordsIn } from './element.js';

/** A character of a text object: where its base line begins, and how wide it is, in the space of the object. */
export interface PlacedCharacter {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The characters of a text object of a size (GB/T 33190-2016, 11.3): each stands at a distance from the one before. */
export function placedCharacters(object: Element, size: number): readonly PlacedCharacter[] {
  const scale = size * numberIn(object.attribs.HScale, 1);
  let [x, y] = [0, 0];
  return childrenNamed(object, 'TextCode').flatMap((code) => {
    const { X, Y, DeltaX, DeltaY } = code.attribs;
    [x, y] = [numberIn(X, x), numberIn(Y, y)];
    const characters = [...textOf(code)].map((text) => ({ text, width: widthOf(text) * scale }));
    const right = distances(DeltaX, characters.length);
    const down = distances(DeltaY, characters.length);
    const isPlaced = right.length > 0 || down.length > 0;
    let [left, top] = [x, y];
    return characters.map(({ text, width }, index) => {
      const across = right[index] ?? (isPlaced ? 0 : width);
      const place = { text, x: left, y: top, width: across > 0 ? Math.min(width, across) : width };
      left += across;
      top += down[index] ?? 0;
      return place;
    });
  });
}

/**
 * In parts of the font's size. The font need not be in the file: Chinese ones have all but the characters of ASCII in the
 * width of an ideograph, and where one is narrower, the next stands nearer.
 */
function widthOf(character: string): number {
  return character > '\u007f' ? 1 : 0.5;
}

/** Distances between characters, no more than there are: `5.6 g 3 5` is 5.6 and three times 5. */
function distances(array: string | undefined, most: number): readonly number[] {
  const words = wordsIn(array);
  const found: number[] = [];
  for (let index = 0; index < words.length && found.length < most; index++) {
    const isRepeated = words[index] === 'g';
    const count = isRepeated ? Math.min(numberIn(words[index + 1], 0), most) : 1;
    const distance = numberIn(words[isRepeated ? index + 2 : index], 0);
    for (let time = 0; time < count; time++) found.push(distance);
    if (isRepeated) index += 2;
  }
  return found;
}
