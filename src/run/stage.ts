/** What a run can do; `load` parses and checks too, document by document. */
export const STAGES = ['crawl', 'load', 'export'] as const;

export type Stage = (typeof STAGES)[number];
