import { escapeText } from 'entities';
import { bytesText } from '../../run/files/disk-use.js';
import type { Finding } from '../../warehouse/index.js';
import { plural } from '../text/counts.js';
import { minute } from '../text/time-text.js';
import type { RunPage } from './run-page.js';
import { headline, stepText } from './run-page-text.js';

const STYLE = `
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-top: 1.6rem }
  dt { font-weight: 600 } dd { margin: 0 0 .8rem 0 } time, .example { color: #555 }`;

/** The page as HTML that needs nothing else: no script, no picture, no address to ask. */
export function runPageHtml(page: RunPage): string {
  const title = `${page.pipeline}: ${headline(page)}`;
  const { disk } = page;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(title)}</title>
<style>${STYLE}
</style>
</head>
<body>
<h1>${text(title)}</h1>
<p><time>${minute(page.startedAt)}</time> to <time>${minute(page.finishedAt)}</time>, gongkai ${text(page.program)}.
${plural(page.reports, 'report')}; ${bytesText(disk.database)} warehouse, ${bytesText(disk.archive)} archive, ${bytesText(disk.free)} free.</p>
<h2>Steps</h2>
<ul>
${page.steps.map((step) => `<li>${text(stepText(step))}</li>`).join('\n')}
</ul>
${problems('New problems', page.newProblems)}
${problems('Ended', page.endedProblems)}
${problems('All problems', page.openProblems)}
</body>
</html>
`;
}

function problems(heading: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return `<h2>${heading}</h2>\n<p>None.</p>`;
  return `<h2>${heading}</h2>\n<dl>\n${findings.map(finding).join('\n')}\n</dl>`;
}

function finding({ sourceId, message, before, after, firstSeen, ended }: Finding): string {
  const until = ended === null ? '' : ` until <time>${minute(ended)}</time>`;
  const example = [
    ...(before === null ? [] : [`Before: ${text(before)}`]),
    ...(after === null ? [] : [`Now: ${text(after)}`]),
  ];
  const shown = example.length === 0 ? '' : `<br><span class="example">${example.join('<br>')}</span>`;
  return `<dt>${text(sourceId)}, since <time>${minute(firstSeen)}</time>${until}</dt>\n<dd>${text(message)}${shown}</dd>`;
}

/** Titles and reasons come from the web. */
function text(words: string): string {
  return escapeText(words);
}
