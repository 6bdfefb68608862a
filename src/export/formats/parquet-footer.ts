import { ByteWriter, type ParquetWriter } from 'hyparquet-writer';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';

type RowGroup = ParquetWriter['row_groups'][number];
type FileMetadata = Parameters<typeof writeMetadata>[1];
/** What the footer says of the file as a whole. */
export type FileDescription = Pick<FileMetadata, 'schema' | 'created_by' | 'key_value_metadata'>;

const MAGIC = new TextEncoder().encode('PAR1');
const LENGTH_BYTES = 4;
/** The type of structs in Thrift's compact protocol; a list has up to so many items in one byte with their type. */
const STRUCT = 12;
const MOST_IN_SHORT_LIST = 14;

/**
 * What stands at the end of a Parquet file. The list of its row groups grows with the table: it is kept as the bytes
 * that it has in the file. The library would keep it as objects, and at the end make others of them all, which take
 * ten times as much.
 */
export class ParquetFooter {
  readonly #file: FileDescription;
  readonly #groups = new ByteWriter();
  #count = 0;
  #rows = 0n;

  constructor(file: FileDescription) {
    this.#file = file;
  }

  add(group: RowGroup): void {
    const [before, after] = this.#around(0n);
    const bytes = this.#metadata(0n, [group]);
    this.#groups.appendBytes(bytes.subarray(before.length + 1, bytes.length - after.length));
    this.#count += 1;
    this.#rows += group.num_rows;
  }

  /** The end of a file that has the groups that were added. */
  bytes(): Uint8Array {
    const [before, after] = this.#around(this.#rows);
    const end = new ByteWriter();
    end.appendBytes(before);
    appendListStart(end, this.#count);
    end.appendBytes(this.#groups.getBytes());
    end.appendBytes(after);
    end.appendUint32(end.offset);
    end.appendBytes(MAGIC);
    return end.getBytes();
  }

  /** What stands before and behind the list of row groups: lists of none and of one differ first in the byte that begins them. */
  #around(rows: bigint): readonly [before: Uint8Array, after: Uint8Array] {
    const [none, one] = [this.#metadata(rows, []), this.#metadata(rows, [EMPTY_GROUP])];
    const start = none.findIndex((byte, index) => byte !== one[index]);
    return [none.subarray(0, start), none.subarray(start + 1)];
  }

  #metadata(rows: bigint, groups: RowGroup[]): Uint8Array {
    const writer = new ByteWriter();
    writeMetadata(writer, {
      ...this.#file,
      version: 2,
      num_rows: rows,
      row_groups: groups,
      metadata_length: 0,
    });
    return writer.getBytes().subarray(0, -LENGTH_BYTES);
  }
}

const EMPTY_GROUP: RowGroup = { columns: [], total_byte_size: 0n, num_rows: 0n };

function appendListStart(writer: ByteWriter, length: number): void {
  if (length <= MOST_IN_SHORT_LIST) {
    writer.appendUint8((length << 4) | STRUCT);
    return;
  }
  writer.appendUint8(0xf0 | STRUCT);
  writer.appendVarInt(length);
}
