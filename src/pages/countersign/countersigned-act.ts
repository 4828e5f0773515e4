import type { Outcome } from '../browser/visit.js';
import type { MessageKey } from '../words/catalogues.js';

/** How a countersigned act is called; the same call each time, with the countersignature at the end. */
interface CountersignHeaders {
  'Idempotency-Key': string;
  'Countersign-Challenge'?: string;
}

/** Something that only a code over exactly it lets happen. */
export interface CountersignedAct<Done> {
  title: MessageKey;
  verb: MessageKey;
  /** The page to which the form is sent, and where somebody goes who does not want it. */
  path: string;
  back: string;
  /** What the act is about and the intent does not say by itself, such as a list of ids: comes back with the form. */
  fields?: Readonly<Record<string, string>>;
  call: (headers: CountersignHeaders) => Promise<Done>;
  done: (result: Done) => Outcome;
}
