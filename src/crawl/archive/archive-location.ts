/** Where the exchange stands in the archive: a WARC file and the byte range of its response record. */
export interface ArchiveLocation {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}
