import { writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Evidence } from '../../trace/evidence.js';
import type { Mark } from '../../trace/mark/mark.js';
import { markedPage } from '../../trace/mark/marked-page.js';
import { type FigureQuestion, trace } from '../../trace/trace.js';
import { TraceError } from '../../trace/trace-error.js';
import { type Verification, verifyEvidence } from '../../trace/verify-evidence.js';
import type { CommandContext } from '../context.js';
import { withExistingStores } from '../open-stores.js';
import { archiveOption, databaseOption } from '../options.js';
import { traceText } from '../text/trace-text.js';

interface TraceOptions {
  readonly db: string;
  readonly archive: string;
  readonly region?: string;
  readonly agency?: string;
  readonly year?: number;
  readonly report?: string;
  readonly indicator?: string;
  readonly fact?: string;
  readonly json?: boolean;
  readonly write?: string;
}

/** `gongkai trace` */
export function addTraceCommand(program: Command, context: CommandContext): void {
  program
    .command('trace')
    .summary('from a number to the page, the record and the place that it was read from')
    .description(
      'Tells where a number comes from: the page, when it was fetched, its WARC record, and the place in the document. Reads the archived bytes again and says whether they still hold.',
    )
    .option('--region <code or name>', 'the region whose report it is')
    .option('--agency <name>', "its agency, or a part of its name; the region's government where left out")
    .option('--year <year>', 'the year reported on', parseYear)
    .option('--report <url>', 'the address of the report, instead of region and agency')
    .addOption(
      new Option('--indicator <code>', 'table.row.column, or a series, as codebook.csv has them').conflicts(
        'fact',
      ),
    )
    .option('--fact <code>', 'a figure of the prose, as facts.csv has them')
    .option('--json', 'the same for a program')
    .option('--write <file>', 'write the archived page with the number marked (HTML)')
    .addOption(databaseOption())
    .addOption(archiveOption())
    .addHelpText(
      'after',
      `
Examples:
  gongkai trace --region 350430 --year 2020 --indicator requests.granted.total
  gongkai trace --agency 青溪县自然资源局 --year 2020 --indicator requests.received.total --write page.html
  gongkai trace --region 青溪县 --year 2023 --fact requests_received

A page that is written runs and fetches nothing when it is opened.
Exit status: 0; 1 when the number is not found, or when the archive does not bear it out.`,
    )
    .action(async (options: TraceOptions) => {
      await withExistingStores(options, async (warehouse, archive) => {
        const { report: url, region, agency, year } = options;
        const evidence = await trace(warehouse, { url, region, agency, year }, figureOf(options));
        const verification = await verifyEvidence(evidence, archive);
        const { holds, findings } = verification;
        const text = traceText(evidence, verification);
        if (options.json)
          context.write(`${JSON.stringify({ ...evidence, verification: { holds, findings } })}\n`);
        else context.print(text);
        if (!holds) context.fail('the archive does not bear this number out');
        if (options.write !== undefined) await write(options.write, evidence, verification, text, context);
      });
    });
}

function figureOf({ indicator, fact }: TraceOptions): FigureQuestion {
  if (indicator !== undefined) return { indicator };
  if (fact !== undefined) return { fact };
  throw new TraceError(
    'name a number with --indicator or --fact; codebook.csv and facts.csv have their codes',
  );
}

async function write(
  path: string,
  { figures }: Evidence,
  { file }: Verification,
  text: string,
  context: CommandContext,
): Promise<void> {
  const marks = figures.flatMap((figure): Mark[] =>
    figure.at === null ? [] : [{ at: figure.at, raw: figure.kind === 'cell' ? figure.raw : figure.quote }],
  );
  if (file === null) context.fail(`${path}: not written, since the archive cannot give the page`);
  else if (marks.length === 0)
    context.fail(`${path}: not written, since the document leaves this number out`);
  else await writeFile(path, await markedPage(file, marks, text));
}

function parseYear(text: string): number {
  if (!/^\d{4}$/u.test(text)) throw new InvalidArgumentError('write a year, such as 2020');
  return Number(text);
}
