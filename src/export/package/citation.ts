import { stringify } from 'yaml';
import { keywords, licence, type Release, title } from './release.js';

/** How the release is to be cited, in the Citation File Format 1.2.0. */
export function citation({ version, dataOf }: Release): string {
  return stringify({
    'cff-version': '1.2.0',
    message: 'If you use these data, please cite them as below.',
    type: 'dataset',
    title: `${title.english} (${title.chinese})`,
    authors: [{ name: 'gongkai contributors' }],
    version,
    ...(dataOf === null ? {} : { 'date-released': dataOf.slice(0, 10) }),
    license: licence.name,
    keywords,
  });
}
