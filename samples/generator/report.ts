import type { Figure } from './figure.js';
import type { FormId } from './form/form.js';
import type { ProactiveCode } from './form/proactive.js';
import type { ResultCode } from './form/requests.js';

/** 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他; the total follows from them. */
export type Applicants = readonly [number, number, number, number, number, number];

/** 结果维持, 结果纠正, 其他结果, 尚未审结; the total follows from them. */
export type Outcomes = readonly [number, number, number, number];

export interface Agency {
  readonly name: string;
  readonly region: { readonly code: string; readonly name: string };
}

export interface Prose {
  /** Stands above section 一. */
  readonly preface: string;
  /** Section 一. */
  readonly overall: readonly string[];
  /** Section 五. */
  readonly problems: readonly string[];
  /** Section 六. */
  readonly other: readonly string[];
}

/** Gives a figure as the tables print it, so that prose can't contradict them: `requests.received.total`. */
export type Say = (cell: string) => string;

/** One annual report: its figures, from which every shape of it and its truth are made. */
export interface Report {
  readonly agency: Agency;
  readonly year: number;
  readonly form: FormId;
  readonly title: string;
  /** By row, in the order of the form's columns. */
  readonly proactive: Readonly<Partial<Record<ProactiveCode, readonly (number | Figure)[]>>>;
  readonly requests: {
    readonly received: Applicants;
    readonly carriedIn: Applicants;
    readonly carriedOut: Applicants;
    /** Rows that are left out are 0; a single figure stands in every column of its row. */
    readonly results: Readonly<Partial<Record<ResultCode, Applicants | Figure>>>;
    /** （六）其他处理 as one row in form 2021. */
    readonly otherInOneRow?: boolean;
  };
  /** 行政复议, 未经复议直接起诉, 复议后起诉. */
  readonly review: readonly [Outcomes | Figure, Outcomes | Figure, Outcomes | Figure];
  /** What the agency printed instead of the right figure, by cell. */
  readonly misprints?: Readonly<Record<string, number>>;
  /** The identities of the form that the report breaks through its misprints, each with the reason. */
  readonly breaks?: Readonly<Record<string, string>>;
  readonly prose: (say: Say) => Prose;
}

export const noApplicants: Applicants = [0, 0, 0, 0, 0, 0];
export const noOutcomes: Outcomes = [0, 0, 0, 0];
