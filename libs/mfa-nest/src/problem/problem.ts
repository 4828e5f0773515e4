/** A kind of problem: stable, documented, one HTTP status (RFC 9457, ER-01). */
export interface ProblemType {
  /** Last segment of `/problems/<slug>`. */
  slug: string;
  title: string;
  status: number;
  /** For the documentation page: what happened and what to do next. */
  help: string;
}

/** One offending field of a request. */
export interface FieldError {
  /** JSON pointer into the body, such as `/payments/0/amount`. */
  pointer: string;
  detail: string;
  /** A stable name of what is wrong, where a program is to tell it in other words or another language. */
  reason?: string;
}

export interface ProblemOptions {
  /** A sentence for the person; holds nothing internal. */
  detail?: string;
  errors?: readonly FieldError[];
  headers?: Readonly<Record<string, string>>;
  /** Further documented members of the body, such as `intent`. */
  extension?: Readonly<Record<string, unknown>>;
  /**
   * What the act wrote before it was refused commits all the same: a count of failures is never rolled back with the
   * attempt (promise 3). Whoever throws it has written nothing else.
   */
  remembered?: true;
  /** For the log alone. */
  internal?: string;
}

/** Thrown anywhere below the edge; becomes an `application/problem+json` reply. */
export class Problem extends Error {
  constructor(
    readonly type: ProblemType,
    readonly options: ProblemOptions = {},
  ) {
    super(`${type.slug}${options.internal ? `: ${options.internal}` : ''}`);
    this.name = 'Problem';
  }
}

const declared = new Map<string, ProblemType>();

/** Declares a problem type once; the catalogue at `/problems` and in docs/problems.md is made from these. */
export function problemType(type: ProblemType): ProblemType {
  if (declared.has(type.slug)) throw new Error(`problem type ${type.slug} is declared twice`);
  declared.set(type.slug, type);
  return type;
}

export const declaredProblemTypes = (): readonly ProblemType[] =>
  [...declared.values()].sort((a, b) => a.slug.localeCompare(b.slug));
