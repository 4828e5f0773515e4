import type { components } from './generated/api.js';

/** RFC 9457, as every error of the API. */
export type ProblemDocument = components['schemas']['Problem'];

/** The API refused a call, and says why. */
export class ProblemError extends Error {
  /** Stable, such as `/problems/receipt-already-spent`: what a program decides by. */
  readonly type: string;
  readonly status: number;

  constructor(
    readonly problem: ProblemDocument,
    readonly response: Response,
  ) {
    super([problem.title, problem.detail, ...(problem.errors ?? []).map(inWords)].filter(Boolean).join('; '));
    this.name = 'ProblemError';
    this.type = problem.type;
    this.status = problem.status;
  }
}

const inWords = ({ pointer, detail }: { pointer: string; detail: string }): string => `${pointer} ${detail}`;

/** What a call gave, or a ProblemError. @throws ProblemError */
export async function dataOf<Data>(
  call: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await call;
  if (response.ok) return data as Data;
  throw new ProblemError(isProblem(error) ? error : unexplained(response), response);
}

const isProblem = (error: unknown): error is ProblemDocument =>
  typeof error === 'object' && error !== null && 'type' in error && 'status' in error;

/** A proxy in between has its own way of saying no. */
const unexplained = ({ status, statusText }: Response): ProblemDocument => ({
  type: 'about:blank',
  title: statusText || `HTTP ${status}`,
  status,
});
