import type { components } from '@countersign/client';
import { Badge } from '../../kit/parts.js';
import type { Words } from '../../words/words.js';

export type Disbursement = components['schemas']['DisbursementReply'];
export type Status = Disbursement['status'];
export type Standing = components['schemas']['StandingReply'];

/** The path of the list, below which all pages of disbursements are. */
export const HERE = '/payor/disbursements';

export const pathOf = (id: string): string => `${HERE}/${encodeURIComponent(id)}`;

const tones: Readonly<Record<Status, 'good' | 'warn' | 'bad' | 'plain'>> = {
  draft: 'plain',
  submitted: 'warn',
  authorized: 'good',
  in_progress: 'good',
  paid: 'good',
  failed: 'bad',
  cancelled: 'plain',
};

export const statuses = Object.keys(tones) as Status[];

export const isStatus = (text: string | null): text is Status => statuses.some((status) => status === text);

export const toneOf = (status: Status): (typeof tones)[Status] => tones[status];

export const StatusBadge = ({ of, words }: { of: Status; words: Words }) => (
  <Badge tone={tones[of]}>{words.t(`disbursements.${of}`)}</Badge>
);

/** Each payee once, the first few by name. */
export function payeesOf({ payments }: Pick<Disbursement, 'payments'>, { t, list }: Words): string {
  const names = [...new Map(payments.map(({ payee }) => [payee.id, payee.name])).values()];
  const [first, ...rest] = names.length > 4 ? names.slice(0, 3) : names;
  const named = [first ?? '', ...rest];
  const left = names.length - named.length;
  return left > 0 ? `${named.join(', ')} ${t('disbursements.more', { count: left })}` : list(named);
}
