/** What was looked at, and what to do about it. */
export interface CheckUp {
  readonly name: string;
  /** `bad`: a run would fail, or has lost something; `worth a look`: it would not yet. */
  readonly state: 'good' | 'worth a look' | 'bad';
  readonly found: string;
  /** How to mend it, in words; null where there is nothing to mend. */
  readonly mend: string | null;
}

export function good(name: string, found: string): CheckUp {
  return { name, state: 'good', found, mend: null };
}

export function worthALook(name: string, found: string, mend: string): CheckUp {
  return { name, state: 'worth a look', found, mend };
}

export function bad(name: string, found: string, mend: string): CheckUp {
  return { name, state: 'bad', found, mend };
}
