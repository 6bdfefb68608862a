import { z } from 'zod';

const count = z.int();

/** What a crawl notices at a source that worked before: it may have been redesigned. */
export const signSchema = z.discriminatedUnion('kind', [
  /** A list shows less than half of the reports that it showed before. */
  z.object({ kind: z.literal('list shrunk'), url: z.string(), before: count, now: count }),
  /** A list that was there before is not any more. */
  z.object({ kind: z.literal('list gone'), url: z.string(), reason: z.string() }),
  /** Reports that were there before are not any more: `gone` of `of` that its lists link to, `url` one of them. */
  z.object({
    kind: z.literal('reports gone'),
    url: z.string(),
    gone: count,
    of: count,
    title: z.string().nullable(),
    reason: z.string(),
  }),
]);

export type Sign = Readonly<z.infer<typeof signSchema>>;
