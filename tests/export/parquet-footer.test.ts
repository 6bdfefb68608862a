import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { ParquetFooter } from '../../src/export/formats/parquet-footer.js';

const schema: ParquetWriter['schema'] = [
  { name: 'root', num_children: 2 },
  { name: 'id', type: 'INT32', repetition_type: 'REQUIRED' },
  { name: '机关', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
];
const kvMetadata = [{ key: 'description', value: '数据' }];

test.each([1, 14, 15, 130])(
  'is the same as the library writes at the end of a file of %i groups',
  (groups) => {
    const ofLibrary = new ByteWriter();
    const library = new ParquetWriter({ writer: ofLibrary, schema, kvMetadata, createdBy: 'gongkai' });
    const ours = new ByteWriter();
    const writer = new ParquetWriter({ writer: ours, schema });
    const footer = new ParquetFooter({ schema, created_by: 'gongkai', key_value_metadata: kvMetadata });
    for (let group = 0; group < groups; group += 1) {
      const columnData = [
        { name: 'id', data: [group, group + 1], offsetIndex: false },
        { name: '机关', data: [`第${group}县`, null], offsetIndex: false },
      ];
      library.write({ columnData });
      writer.write({ columnData });
      for (const written of writer.row_groups.splice(0)) footer.add(written);
    }
    library.finish();
    ours.appendBytes(footer.bytes());
    expect(Buffer.from(ours.getBytes())).toEqual(Buffer.from(ofLibrary.getBytes()));
  },
);
