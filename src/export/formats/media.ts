import type { FormatId } from './format.js';

interface Media {
  /** What the format is called. */
  readonly label: string;
  readonly extension: string;
  readonly mediatype: string;
}

/** How the files of each format are named and known. */
export const media: Readonly<Record<FormatId, Media>> = {
  csv: { label: 'CSV', extension: '.csv', mediatype: 'text/csv' },
  parquet: { label: 'Parquet', extension: '.parquet', mediatype: 'application/vnd.apache.parquet' },
  jsonl: { label: 'JSON Lines', extension: '.jsonl', mediatype: 'application/jsonl' },
  stata: { label: 'Stata', extension: '.do', mediatype: 'text/x-stata-do' },
  xlsx: {
    label: 'Excel',
    extension: '.xlsx',
    mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
};
