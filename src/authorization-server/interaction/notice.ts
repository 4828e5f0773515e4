import type { FormErrors } from '../../pages/kit/form-parts.js';
import type { MessageKey } from '../../pages/words/catalogues.js';
import type { Words } from '../../pages/words/words.js';

interface Said {
  text: MessageKey;
  /** The code field says it again. */
  code?: true;
  /** Nothing was wrong. */
  good?: true;
}

/** What a page says about the answer before it. One for one thing the person may know: which element was wrong is none (ER-02). */
const said = {
  details_refused: { text: 'problems.sign-in-refused' },
  country_refused: { text: 'problems.country-refused' },
  company_by_password: { text: 'signIn.companyByPassword' },
  single_sign_on_refused: { text: 'problems.single-sign-on-refused' },
  provider_unavailable: { text: 'problems.identity-provider-unavailable' },
  code_refused: { text: 'problems.code-refused', code: true },
  code_malformed: { text: 'interaction.codeMalformed', code: true },
  too_many_attempts: { text: 'problems.too-many-attempts' },
  text_not_sent: { text: 'problems.text-unavailable' },
  text_sent_again: { text: 'done.textSentAgain', good: true },
  enroll_first: { text: 'interaction.enrollText' },
  start_again: { text: 'problems.ticket-refused' },
} as const satisfies Readonly<Record<string, Said>>;

export type Notice = keyof typeof said;

export const isNotice = (value: string | null): value is Notice =>
  value !== null && Object.hasOwn(said, value);

/** What stands at the form; null where nothing was wrong. */
export function errorsOf(notice: Notice | null, { t }: Words): FormErrors | null {
  const found: Said | null = notice && said[notice];
  if (!found || found.good) return null;
  return { summary: t(found.text), fields: found.code ? { code: t('signIn.codeWrong') } : {} };
}

/** What was done instead. */
export const doneBy = (notice: Notice | null): MessageKey | null => {
  const found: Said | null = notice && said[notice];
  return found?.good ? found.text : null;
};
