import { cellsFile } from './cells-file.js';
import { codebookFile } from './codebook-file.js';
import { columnsFile } from './columns-file.js';
import { correctionsFile } from './corrections-file.js';
import type { DataFile } from './data-file.js';
import { checksFile, factsFile, issuesFile } from './evidence-files.js';
import { panelFile } from './panel-file.js';
import { reportsFile } from './reports-file.js';

const tables: readonly DataFile[] = [
  cellsFile,
  panelFile,
  reportsFile,
  checksFile,
  issuesFile,
  factsFile,
  correctionsFile,
  codebookFile,
];

/** All tables of a release, in their order. */
export const dataset: readonly DataFile[] = [...tables, columnsFile(tables)];
