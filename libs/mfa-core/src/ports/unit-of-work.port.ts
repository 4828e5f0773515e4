/**
 * One transaction around `work`: every store called inside takes part, and it commits wholly or not at all (promise 3).
 * Calls do not nest: a `run` inside a `run` joins the outer one.
 */
export interface UnitOfWork {
  run<T>(work: () => Promise<T>): Promise<T>;
}
export const UnitOfWork = Symbol('UnitOfWork');
