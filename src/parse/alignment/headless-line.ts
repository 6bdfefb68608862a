import type { Group } from '../tokens/group.js';
import type { TemplateItem } from './template.js';

/** 四、政府信息公开行政复议、行政诉讼情况, and what may be left of the first line of the header below it. */
const UNDER_HEADING = /行政复议[和及]?(?:被?提起)?行政诉讼(?:的)?情况(?:行政复议|行政诉讼)*$/u;

/**
 * Whether a group is a line of values that lost its header: right below the heading of its section, as many as the line
 * has. Nothing tells the order of their columns.
 */
export function isHeadlessLine({ slots }: TemplateItem, { values, context }: Group): boolean {
  return values.length === slots.length && UNDER_HEADING.test(context);
}
