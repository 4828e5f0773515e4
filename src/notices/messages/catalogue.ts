import type { NoticeKind } from '@countersign/mfa-core';

/** Told in the language and the time zone of whoever reads it: thousands of people get these, in every office of a company. */
export const localizedKinds = [
  'mfa_deadline_set',
  'mfa_deadline_moved',
  'mfa_deadline_near',
  'mfa_policy_lifted',
] as const satisfies readonly NoticeKind[];
export type LocalizedKind = (typeof localizedKinds)[number];

/** ICU messages. Their arguments: `company`, `deadline` (a day with its time), `days` (left), `when`, `contact`. */
export interface Catalogue {
  kinds: Readonly<Record<LocalizedKind, { subject: string; happened: string }>>;
  /** What to do now, and what follows otherwise. Of those that ask for something. */
  advice: string;
  /** When the message was made. */
  when: string;
  /** What to do if nobody in the company decided this (LC-05). */
  otherwise: string;
  contact: string;
}
