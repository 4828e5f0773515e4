import type { components } from '@countersign/client';
import { useWords } from '../../kit/page-context.js';
import { Badge } from '../../kit/parts.js';

export type Account = components['schemas']['BeneficiaryAccountReply'];

export const BENEFICIARIES = '/payor/beneficiaries';

export const pageOf = (id: string): string => `${BENEFICIARIES}/${encodeURIComponent(id)}`;

export const Status = ({ of }: { of: Account['status'] }) => {
  const { t } = useWords();
  switch (of) {
    case 'needs_review':
      return <Badge tone="warn">{t('beneficiaries.needs_review')}</Badge>;
    case 'approved':
      return <Badge tone="good">{t('beneficiaries.approved')}</Badge>;
    default:
      return <Badge tone="plain">{t('beneficiaries.inactive')}</Badge>;
  }
};

/** All that a payor ever has of a number. */
export const LastFour = ({ of }: { of: string }) => <bdi class="numeric">…{of}</bdi>;
