import type { NoticeKind } from '@countersign/mfa-core';

/**
 * What is told by text too, in a few plain words without a secret or a link. Nothing that a stranger without the password
 * can cause: they would be sending texts at our cost (SM-10).
 */
export const textedKinds = [
  ...(['factor_enrolled', 'factor_replaced', 'factor_removed', 'factor_lost', 'factor_disabled'] as const),
  ...(['factors_blocked', 'factors_reset', 'reset_requested', 'recovery_code_used'] as const),
] as const satisfies readonly NoticeKind[];
export type TextedKind = (typeof textedKinds)[number];

/** What a mail says of one kind of notice. */
export interface MailMessages {
  subject: string;
  happened: string;
  /** What to do if it was somebody else (LC-05). */
  otherwise: string;
}

/**
 * Everything that mails and texts say in one language: ICU messages. The arguments of each are those of the English one; a
 * test compares them. An argument that is not known is the word `none` where it is a text, a name or a choice, and 0
 * where it is a number, so that a message can say something else instead.
 */
export interface Catalogue {
  kinds: Readonly<Record<NoticeKind, MailMessages>>;
  /** What stands in every mail. */
  frame: Readonly<{
    when: string;
    from: string;
    with: string;
    contact: string;
    /** Ends a list that was cut. */
    more: string;
  }>;
  /** What is told by text too, each whole, in one segment if the contact is not overlong. */
  texts: Readonly<Record<TextedKind, string>>;
  /** Texts that carry a code. `others`: how many payees there are besides the one named. */
  codes: Readonly<Record<CodeMessage, string>>;
}

type CodeMessage = 'sign_in' | 'step_up' | 'enrollment' | 'countersign' | 'payment';
