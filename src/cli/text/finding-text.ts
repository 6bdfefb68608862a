import type { Finding } from '../../warehouse/index.js';
import { minute } from './time-text.js';

/** A finding with its example, for a person. */
export function findingText({ sourceId, message, before, after, firstSeen, ended }: Finding): string {
  const times = `since ${minute(firstSeen)}${ended === null ? '' : ` until ${minute(ended)}`}`;
  const example = [
    ...(before === null ? [] : [`  before: ${before}`]),
    ...(after === null ? [] : [`  now:    ${after}`]),
  ];
  return [`${sourceId}, ${times}`, `  ${message}`, ...example].join('\n');
}
