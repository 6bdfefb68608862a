import type { Command } from 'commander';
import { diffReleases } from '../../export/diff/diff-releases.js';
import { openRelease } from '../../export/diff/open-release.js';
import type { CommandContext } from '../context.js';
import { diffText } from '../text/diff-text.js';

/** `gongkai diff BEFORE AFTER` */
export function addDiffCommand(program: Command, context: CommandContext): void {
  program
    .command('diff')
    .summary('what changed from one exported release to another')
    .description(
      'Compares two folders that gongkai export has written: tables, columns, and rows by their keys.',
    )
    .argument('<before>', 'folder of the earlier release')
    .argument('<after>', 'folder of the later release')
    .option('--json', 'every change, as lines of JSON')
    .addHelpText(
      'after',
      `
Examples:
  gongkai diff fujian-2024.1 fujian-2024.2
  gongkai diff fujian-2024.1 fujian-2024.2 --json > changes.jsonl

Exit status: 0, whether something changed or not; 1 when a folder holds no release.`,
    )
    .action(async (before: string, after: string, { json }: { json?: true }) => {
      const releases = [await openRelease(before), await openRelease(after)] as const;
      const diffs = diffReleases(...releases);
      if (json === undefined) {
        context.print(await diffText(...releases, diffs));
        return;
      }
      for (const [table, diff] of diffs) {
        const { changes, ...rest } = 'changes' in diff ? diff : { ...diff, changes: [] };
        await context.stream(`${JSON.stringify({ table, ...rest })}\n`);
        for await (const change of changes) await context.stream(`${JSON.stringify({ table, ...change })}\n`);
      }
    });
}
