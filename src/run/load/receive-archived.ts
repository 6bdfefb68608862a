import { type Archive, ArchiveError } from '../../crawl/archive/archive.js';
import type { Snapshot } from '../../crawl/snapshot/snapshot.js';
import type { ReceivedFile } from '../threads/checked-report.js';

/**
 * The bytes of a snapshot as they were received, with what the answer and the address say of them.
 *
 * @throws {ArchiveError} when the archive cannot give them.
 */
export async function receiveArchived(
  archive: Archive,
  {
    url,
    finalUrl,
    contentType,
    archive: place,
  }: Pick<Snapshot, 'url' | 'finalUrl' | 'contentType' | 'archive'>,
): Promise<ReceivedFile> {
  if (place === null) {
    throw new ArchiveError('missing', `${url} was recorded without a place in the archive; crawl it again`);
  }
  const bytes = await archive.readBody(place);
  const fileName = new URL(finalUrl).pathname;
  return { bytes, hints: { fileName, ...(contentType === null ? {} : { contentType }) } };
}
