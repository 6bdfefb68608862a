import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

export const SETTINGS_FILE = '_server.json';

const answerSettings = z.strictObject({
  status: z.int().min(200).max(599).optional(),
  headers: z.record(z.string(), z.string()).default({}),
  redirect: z.string().optional(),
});

const hostSettings = z.record(z.string().startsWith('/'), answerSettings);

/** How the answer for one path differs from the usual one. */
export type AnswerSettings = z.output<typeof answerSettings>;

/**
 * Reads a host's `_server.json`; empty where there is none.
 * @throws Error that names the file when it cannot be used.
 */
export async function readHostSettings(folder: string): Promise<ReadonlyMap<string, AnswerSettings>> {
  const file = path.join(folder, SETTINGS_FILE);
  const text = await readFile(file, 'utf8').catch(() => '{}');
  try {
    return new Map(Object.entries(hostSettings.parse(JSON.parse(text))));
  } catch (cause) {
    throw new Error(`${file} cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
