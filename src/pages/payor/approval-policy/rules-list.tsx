import type { components } from '@countersign/client';
import { useWords } from '../../kit/page-context.js';

export type Rules = components['schemas']['ApprovalRulesDto'];

/** Rules in words, a line a rule. */
export const RulesList = ({ of: { approvals, limits } }: { of: Rules }) => {
  const { t, money } = useWords();
  const lines = [
    ...approvals.map(({ currency, above, approvers }) =>
      t('approvalPolicy.above', { sum: money({ amount: above, currency }), approvers }),
    ),
    ...limits.perPersonPerDay.map((limit) => t('approvalPolicy.perPerson', { sum: money(limit) })),
    ...limits.perCompanyPerDay.map((limit) => t('approvalPolicy.perCompany', { sum: money(limit) })),
  ];
  if (lines.length === 0) return <p>{t('approvalPolicy.none')}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
};
