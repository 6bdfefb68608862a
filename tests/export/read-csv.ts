import { readFile } from 'node:fs/promises';

/** Reads CSV by RFC 4180 independently of the library that wrote it: records of fields, the header first. */
export async function readCsv(path: string): Promise<string[][]> {
  const text = await readFile(path, 'utf8');
  if (!text.startsWith('\uFEFF')) throw new Error(`${path} has no byte order mark`);
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const records: string[][] = [[]];
  field.lastIndex = 1;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (match === null) throw new Error(`${path} is no CSV at character ${at}`);
    records.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') records.push([]);
  }
  records.pop();
  return records;
}

/** The records as objects by the header's names. */
export async function readRows(path: string): Promise<Record<string, string>[]> {
  const [header = [], ...records] = await readCsv(path);
  return records.map((record) =>
    Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])),
  );
}
