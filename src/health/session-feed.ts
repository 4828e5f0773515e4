/** Whether ended sessions are heard of as they end; while not, every request asks the database, which is slower and as safe. */
export interface SessionFeed {
  readonly connected: boolean;
}
export const SessionFeed = Symbol('SessionFeed');
