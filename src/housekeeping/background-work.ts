/** Something that goes on behind the requests: begins when the application is up, ends before its connections close. */
export interface BackgroundWork {
  start(): Promise<void>;
  stop(): Promise<void>;
}
export const BackgroundWork = Symbol('BackgroundWork');
