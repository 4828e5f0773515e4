import { approvalPolicy } from './approval-policy.js';
import { beneficiaries } from './beneficiaries.js';
import { countersign } from './countersign.js';
import { done } from './done.js';
import { enroll } from './enroll.js';
import { fundingAccounts } from './funding-accounts.js';
import { history } from './history.js';
import { intent } from './intent.js';
import { layout } from './layout.js';
import { over } from './over.js';
import { parts } from './parts.js';
import { payorCompany } from './payor-company.js';
import { payorRoles } from './payor-roles.js';
import { problems } from './problems.js';
import { signIn } from './sign-in.js';
import { stepUp } from './step-up.js';

/** Everything the pages say, in English: the language that all others are made from. */
export const en = {
  approvalPolicy,
  beneficiaries,
  countersign,
  done,
  enroll,
  fundingAccounts,
  history,
  intent,
  layout,
  over,
  parts,
  payorCompany,
  payorRoles,
  problems,
  signIn,
  stepUp,
} as const;
