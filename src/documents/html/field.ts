import type { Element } from 'domhandler';
import { isHidden, isInvisible, textOf } from './element-rules.js';

/** The types of input that show their value as text; none is one of them (HTML standard, 4.10.5). */
const SHOWN_AS_TEXT = new Set([undefined, '', 'text', 'number', 'tel', 'search', 'url', 'email']);

/** What is filled into a field of a form that can be seen; nothing for any other element. */
export function fieldText(element: Element): string {
  const { name, attribs } = element;
  if ((name !== 'input' && name !== 'textarea') || isHidden(element) || isInvisible(element)) return '';
  if (name === 'textarea') return textOf(element).trim();
  return SHOWN_AS_TEXT.has(attribs.type?.trim().toLowerCase()) ? (attribs.value?.trim() ?? '') : '';
}
