const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Where the header tells what (MS-CFB 2.2). */
const HEADER = { sectorShift: 30, miniShift: 32, directory: 48, cutoff: 56, miniFat: 60, difat: 68, fat: 76 };
const FAT_SECTORS_IN_HEADER = 109;
/** Higher numbers are the end of a chain, or of no sector (MS-CFB 2.1). */
const LAST_SECTOR = 0xfffffffa;

/** Where an entry of the directory tells what (MS-CFB 2.6.1). */
const ENTRY = { nameLength: 64, kind: 66, left: 68, right: 72, child: 76, start: 116, size: 120 };
const ENTRY_BYTES = 128;
const STREAM = 2;
const LAST_ENTRY = 0xfffffffa;

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * A compound file (MS-CFB), in which Word kept its documents. No chain is followed twice through the same sector, as the
 * libraries for such files do for ever in damaged ones (github.com/SheetJS/js-cfb/issues/11).
 */
export class CompoundFile {
  readonly #bytes: Buffer;
  readonly #sectorBytes: number;
  readonly #fat: Buffer;
  readonly #entries: readonly Entry[];

  /** @throws {RangeError} for a file that is damaged. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (!this.#bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) damaged('it is no compound file');
    this.#sectorBytes = 1 << this.#header('sectorShift', 'short');
    if (this.#sectorBytes !== 512 && this.#sectorBytes !== 4096) damaged('its sectors have no known size');
    this.#fat = Buffer.concat(this.#fatSectors().map((sector) => this.#sector(sector)));
    this.#entries = [...entriesIn(this.#chained(this.#header('directory')))];
  }

  /**
   * The content of a stream that stands in the root of the file; null where there is none of that name.
   * @throws {RangeError} where it is damaged.
   */
  stream(name: string): Buffer | null {
    const entry = this.#inRoot().find((found) => found.kind === STREAM && found.name === name);
    if (entry === undefined) return null;
    const isMini = entry.size < this.#header('cutoff');
    const content = isMini ? this.#miniStream(entry) : this.#chained(entry.start);
    if (content.length < entry.size) damaged(`the stream ${name} is not all there`);
    return content.subarray(0, entry.size);
  }

  #header(field: keyof typeof HEADER, width: 'short' | 'long' = 'long'): number {
    return width === 'short'
      ? this.#bytes.readUInt16LE(HEADER[field])
      : this.#bytes.readUInt32LE(HEADER[field]);
  }

  /** The sectors of the table of chains: the first in the header, the others in sectors that end in the next one's number. */
  #fatSectors(): readonly number[] {
    const inHeader = this.#bytes.subarray(HEADER.fat, HEADER.fat + 4 * FAT_SECTORS_IN_HEADER);
    const lists = [inHeader];
    const nextOf = (sector: number) => this.#sector(sector).readUInt32LE(this.#sectorBytes - 4);
    for (const sector of chain(this.#header('difat'), nextOf)) {
      lists.push(this.#sector(sector).subarray(0, this.#sectorBytes - 4));
    }
    const sectors = lists.flatMap(numbersIn).filter((sector) => sector < LAST_SECTOR);
    if (new Set(sectors).size < sectors.length) damaged('a part of its table of chains comes twice');
    return sectors;
  }

  #sector(number: number): Buffer {
    const start = (number + 1) * this.#sectorBytes;
    if (start >= this.#bytes.length) damaged(`it ends before its sector ${number}`);
    return this.#bytes.subarray(start, start + this.#sectorBytes);
  }

  #chained(start: number): Buffer {
    const nextOf = (sector: number) => numberAt(this.#fat, sector);
    return Buffer.concat([...chain(start, nextOf)].map((sector) => this.#sector(sector)));
  }

  /** Short streams share the stream of the root, in which their sectors are smaller (MS-CFB 2.4). */
  #miniStream({ start }: Entry): Buffer {
    const shared = this.#chained(this.#entries[0]?.start ?? LAST_SECTOR);
    const table = this.#chained(this.#header('miniFat'));
    const length = 1 << this.#header('miniShift', 'short');
    const sectors = chain(start, (sector) => numberAt(table, sector));
    return Buffer.concat(
      [...sectors].map((sector) => shared.subarray(sector * length, (sector + 1) * length)),
    );
  }

  /** A tree, of which the root names the first (MS-CFB 2.6.4). */
  #inRoot(): readonly Entry[] {
    const found = new Set<Entry>();
    const open = [this.#entries[0]?.child ?? LAST_ENTRY];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      const entry = this.#entries[number];
      if (entry === undefined || found.has(entry)) continue;
      found.add(entry);
      open.push(entry.left, entry.right);
    }
    return [...found];
  }
}

/** @throws {RangeError} where a sector comes again. */
function* chain(start: number, nextOf: (sector: number) => number): Generator<number> {
  const seen = new Set<number>();
  for (let sector = start; sector < LAST_SECTOR; sector = nextOf(sector)) {
    if (seen.has(sector)) damaged(`a chain comes back to its sector ${sector}`);
    seen.add(sector);
    yield sector;
  }
}

function* entriesIn(directory: Buffer): Generator<Entry> {
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const entry = directory.subarray(at, at + ENTRY_BYTES);
    const long = (field: keyof typeof ENTRY) => entry.readUInt32LE(ENTRY[field]);
    const nameBytes = Math.min(entry.readUInt16LE(ENTRY.nameLength), ENTRY.nameLength);
    yield {
      // With a zero at its end.
      name: entry.toString('utf16le', 0, Math.max(0, nameBytes - 2)),
      kind: entry.readUInt8(ENTRY.kind),
      left: long('left'),
      right: long('right'),
      child: long('child'),
      start: long('start'),
      size: long('size'),
    };
  }
}

function numbersIn(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(4 * index));
}

function numberAt(table: Buffer, index: number): number {
  if (4 * index + 4 > table.length) damaged(`no chain is known of its sector ${index}`);
  return table.readUInt32LE(4 * index);
}

function damaged(what: string): never {
  throw new RangeError(`the compound file is damaged: ${what}`);
}
