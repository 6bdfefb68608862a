/** What the process tells whoever started it. */
export const EXIT = {
  ok: 0,
  /** Something failed; what, stands on standard error. */
  failed: 1,
  /** The command line cannot be understood. */
  usage: 2,
  /** Another process is at work on the warehouse; nothing was done. */
  inUse: 3,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
