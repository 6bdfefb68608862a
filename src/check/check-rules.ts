import type { CellKey, Form, Identity } from '../forms/form.js';
import { forms } from '../forms/index.js';
import { CHANNELS, CHANNELS_ID } from './check-narrative.js';
import { type NarrativeRule, narrativeRules } from './narrative-rules.js';

/** What a check holds a report to. */
export interface CheckRule {
  /** The `id` of its results. */
  readonly code: string;
  readonly kind: 'identity' | 'narrative';
  /** What must equal what, in codes of rows and columns; of each form where the forms differ. */
  readonly statement: string;
}

/** Every rule that `checkReport` applies, each once. */
export function checkRules(): readonly CheckRule[] {
  return [
    ...rulesOf('identity', forms.flatMap(statedIdentities)),
    ...rulesOf('narrative', [...narrativeRules.map(statedNarrative), statedChannels()]),
  ];
}

type Stated = readonly [code: string, statement: string];

function rulesOf(kind: CheckRule['kind'], stated: readonly Stated[]): CheckRule[] {
  const statements = new Map<string, Set<string>>();
  for (const [code, statement] of stated) {
    statements.set(code, (statements.get(code) ?? new Set()).add(statement));
  }
  return [...statements].map(([code, each]) => ({ code, kind, statement: [...each].join('; or ') }));
}

function statedIdentities(form: Form): Stated[] {
  return form.identities.map(({ id, left, right }: Identity) => [id, `${sumText(left)} = ${sumText(right)}`]);
}

function sumText(keys: readonly CellKey[]): string {
  return keys.map(({ row, column }) => `${row}.${column}`).join(' + ');
}

function statedNarrative({ id, fact, column, rows }: NarrativeRule): Stated {
  return [id, `${fact} as the prose states it = ${sumText(rows.map((row) => ({ row, column })))}`];
}

function statedChannels(): Stated {
  return [CHANNELS_ID, `${CHANNELS.join(' + ')} = requests_received, as the prose states them`];
}
