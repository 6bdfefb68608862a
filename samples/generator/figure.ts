/** A figure as a table shows it. `value` is null where the cell is empty or says that nothing applies. */
export interface Figure {
  readonly value: number | null;
  readonly printed: string;
}

/** Printed empty. */
export const blank: Figure = { value: null, printed: '' };
/** Printed as a slash: not applicable. */
export const slash: Figure = { value: null, printed: '/' };

export function plain(value: number): Figure {
  return { value, printed: String(value) };
}

/** 12091 as 12,091. */
export function thousands(value: number): Figure {
  return { value, printed: value.toLocaleString('en-US') };
}

/** 103 as +103. */
export function signed(value: number): Figure {
  return { value, printed: value > 0 ? `+${value}` : String(value) };
}

/** 6338096.4 as 6338096.40. */
export function cents(value: number): Figure {
  return { value, printed: value.toFixed(2) };
}

/** The number with its unit in one cell: 251000元. */
export function yuan(value: number): Figure {
  return { value, printed: `${value}元` };
}
