/** The outcome of one identity: `left` and `right` are its two sums, null when a cell of theirs is not known. */
export type CheckResult =
  | { readonly id: string; readonly status: 'pass' | 'fail'; readonly left: number; readonly right: number }
  | {
      readonly id: string;
      readonly status: 'not_evaluable';
      readonly left: number | null;
      readonly right: number | null;
    };
