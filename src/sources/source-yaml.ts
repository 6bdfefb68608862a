import { Document, isMap } from 'yaml';
import type { Source } from './source.js';

/** A source whose region and agency are not known yet. */
export type SourceDraft = Pick<Source, 'id' | 'entry' | 'adapter'> & {
  readonly region: Source['region'] | null;
  readonly agency: Source['agency'] | null;
};

const UNKNOWN_REGION = { code: null, name: null };
const UNKNOWN_AGENCY = { name: null, level: null };

/** The lines of a source as a pipeline file has them below `sources:`; what is not known is left empty. */
export function sourceYaml({ id, region, agency, entry, adapter }: SourceDraft): string {
  const addresses = entry.map(({ href }) => href);
  const source = {
    id,
    region: region === null ? UNKNOWN_REGION : { code: region.code, name: region.name },
    agency: agency === null ? UNKNOWN_AGENCY : { name: agency.name, level: agency.level },
    entry: addresses.length === 1 ? addresses[0] : addresses,
    adapter,
  };
  const document = new Document([source]);
  for (const [key, known] of Object.entries({ region, agency })) {
    const mapping = document.getIn([0, key]);
    if (isMap(mapping) && known !== null) mapping.flow = true;
  }
  return document.toString({ nullStr: '', lineWidth: 0 }).replace(/^(?=.)/gm, '  ');
}
