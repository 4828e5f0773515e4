/** One request, taken apart. */
export interface Call {
  method: string;
  /** The host of Twilio's it was meant for. */
  host: string;
  path: string;
  query: URLSearchParams;
  form: URLSearchParams;
  authorization: string;
}

export interface Reply {
  status: number;
  body: unknown;
}

export interface TakenText {
  /** `SM…` of a message; `VE…` of a verification. */
  sid: string;
  /** E.164. */
  to: string;
  /** As it stands on the phone. */
  body: string;
  at: Date;
  via: 'messages' | 'verify';
  /** In which language Verify was asked to put it. */
  locale: string | null;
  statusCallback: string | null;
}

export interface Charge {
  sid: string;
  to: string;
  for: 'text' | 'lookup';
  /** Millionths of a dollar. */
  micros: number;
  at: Date;
}

/** What the parts of the fake share. */
export interface Books {
  taken: TakenText[];
  charges: Charge[];
  now: () => Date;
}

/** Twilio's error answer. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** A text within the United States. */
export const TEXT_MICROS = 8_300;

/** The vendor's errors repeat what they were sent, number and all: that is what must not reach our logs. */
export const requireE164 = (to: string | null, code: number): string => {
  if (to === null || !/^\+[1-9]\d{6,14}$/.test(to))
    throw new Refusal(400, code, `Invalid parameter To: the number ${to ?? ''} is not a valid phone number`);
  return to;
};
