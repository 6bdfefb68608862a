import { type Element, isTag } from 'domhandler';
import { DomUtils } from 'htmlparser2';

/** The name of an element without the prefix of its namespace. */
export function localName({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1);
}

export function elementsIn({ children }: Element): readonly Element[] {
  return children.filter(isTag);
}

export function childrenNamed(element: Element | undefined, name: string): readonly Element[] {
  return element === undefined ? [] : elementsIn(element).filter((child) => localName(child) === name);
}

/** The element that a path of names leads to, the first of each name. */
export function elementAt(element: Element, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>((at, name) => childrenNamed(at, name)[0], element);
}

export function textOf(element: Element | undefined): string {
  return element === undefined ? '' : DomUtils.textContent(element);
}

/** The numbers of an array (ST_Array): `31.7 25.4 10 5`. What is none counts as 0. */
export function numbersIn(array: string | undefined): readonly number[] {
  return wordsIn(array).map((word) => numberIn(word, 0));
}

export function wordsIn(array: string | undefined): readonly string[] {
  return (array ?? '').split(/[\s,]+/).filter((word) => word !== '');
}

/** The number that an attribute says, or the `usual` one where it does not. */
export function numberIn(attribute: string | undefined, usual: number): number {
  const number = Number(attribute ?? '');
  return attribute === undefined || !Number.isFinite(number) ? usual : number;
}
