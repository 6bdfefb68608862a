import type { Frame, Paper, Run } from './paper.js';

export const LINES_PER_PAGE = 46;

export interface Page {
  readonly runs: readonly Run[];
  readonly frames: readonly Frame[];
}

/** Cuts the endless page between rows; a frame that reaches over the cut is closed on both pages. */
export function pagesOf(paper: Paper): Page[] {
  const pages: Page[] = [];
  for (let top = 0; top < paper.lines; ) {
    const fits = paper.breaks.filter((line) => line > top && line <= top + LINES_PER_PAGE);
    const end = top + LINES_PER_PAGE >= paper.lines ? paper.lines : (fits.at(-1) ?? top + LINES_PER_PAGE);
    pages.push({
      runs: paper.runs
        .filter(({ line }) => line >= top && line < end)
        .map((run) => ({ ...run, line: run.line - top })),
      frames: paper.frames
        .filter((frame) => frame.top < end && frame.bottom > top)
        .map((frame) => ({
          ...frame,
          top: Math.max(frame.top, top) - top,
          bottom: Math.min(frame.bottom, end) - top,
        })),
    });
    top = end;
  }
  return pages;
}
