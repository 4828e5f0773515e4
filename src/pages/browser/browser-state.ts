/** A form that could not be taken yet: what was typed, but for secrets, waits here for its person. */
interface KeptForm {
  personId: string;
  path: string;
  fields: Readonly<Record<string, string>>;
}

/** Where a half-login stands. `ticket` is a bearer string of the API. */
export interface HalfLogin {
  ticket: string;
  ticketExpiresAt: string;
  methods: readonly { method: string; hint: string | null }[];
  /** What may be enrolled; empty where a factor is asked for. */
  enrollment: readonly string[];
  requiredBy: readonly { because: string; companyName: string | null; from: string | null }[];
}

/** A challenge that was made for this browser, and what its page says. */
export interface OpenChallenge {
  id: string;
  method: string;
  sentTo: string | null;
  resendAvailableAt: string | null;
  expiresAt: string;
}

/** A number or an app that waits for the code which proves it. */
export interface OpenEnrollment {
  id: string;
  method: 'totp' | 'sms';
  sentTo: string | null;
  resendAvailableAt: string | null;
  expiresAt: string;
}

/** Everything that goes from one page of a browser to its next, on the server and sealed. */
export interface BrowserState {
  /** What the person reads, in which zone times are theirs, and how they are called at the top of each page. */
  locale?: string;
  /** IANA; left out where they have chosen none. */
  timeZone?: string;
  accountName?: string;
  halfLogin?: HalfLogin;
  challenge?: OpenChallenge;
  enrollment?: OpenEnrollment;
  kept?: KeptForm;
  /** Where to go once signed in. */
  then?: string;
}

/** Ties a state to its row. */
export const browserStateContext = (id: string): string[] => ['browser_session', id];
