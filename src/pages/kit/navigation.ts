import type { Visit } from '../browser/visit.js';
import type { MessageKey } from '../words/catalogues.js';

interface Way {
  href: string;
  label: MessageKey;
  /** Who is shown it; nobody in particular: everybody. What it opens is for the API to say. */
  roles: readonly string[];
}

const payors = [
  'payments_admin',
  'payments_disburser',
  'beneficiary_approver',
  'disbursement_contributor',
] as const;

const ways: readonly Way[] = [
  { href: '/payor/disbursements', label: 'layout.disbursements', roles: payors },
  {
    href: '/payor/beneficiaries',
    label: 'layout.beneficiaries',
    roles: ['payments_admin', 'beneficiary_approver'],
  },
  {
    href: '/payor/funding-accounts',
    label: 'layout.fundingAccounts',
    roles: ['payments_admin', 'payments_disburser', 'disbursement_contributor'],
  },
  { href: '/payor/team', label: 'layout.team', roles: ['payments_admin'] },
  { href: '/payor/approval-policy', label: 'layout.approvalRules', roles: payors },
  { href: '/payor/finance-systems', label: 'layout.financeSystems', roles: ['payments_admin'] },
  { href: '/payor/history', label: 'layout.history', roles: ['payments_admin', 'beneficiary_approver'] },
  { href: '/payee/bank-accounts', label: 'layout.bankAccounts', roles: ['payee_admin'] },
  { href: '/payee/agreements', label: 'layout.agreements', roles: ['payee_admin'] },
  { href: '/payee/payments', label: 'layout.payments', roles: ['payee_admin'] },
  { href: '/payee/members', label: 'layout.members', roles: ['payee_admin'] },
  { href: '/company/policy', label: 'layout.policy', roles: ['company_admin'] },
  { href: '/company/coverage', label: 'layout.coverage', roles: ['company_admin', 'directory_admin'] },
  { href: '/company/people', label: 'layout.people', roles: ['company_admin', 'directory_admin'] },
  { href: '/support', label: 'layout.support', roles: ['support_agent'] },
  { href: '/security', label: 'layout.security', roles: [] },
];

/** The ways that are open to whoever is signed in. */
export const navigationFor = (visit: Visit): readonly Way[] =>
  ways.filter(({ roles }) => roles.length === 0 || visit.holds(...roles));

/** Where somebody starts: the first of their ways. */
export const homeOf = (visit: Visit): string => navigationFor(visit)[0]?.href ?? '/security';
