import { company } from './company.js';
import { companyPolicy } from './company-policy.js';
import { countersign } from './countersign.js';
import { coverage } from './coverage.js';
import { done } from './done.js';
import { enroll } from './enroll.js';
import { fundingAccounts } from './funding-accounts.js';
import { intent } from './intent.js';
import { layout } from './layout.js';
import { over } from './over.js';
import { parts } from './parts.js';
import { problems } from './problems.js';
import { signIn } from './sign-in.js';
import { stepUp } from './step-up.js';

/** Everything the pages say, in English: the language that all others are made from. */
export const en = {
  company,
  companyPolicy,
  countersign,
  coverage,
  done,
  enroll,
  fundingAccounts,
  intent,
  layout,
  over,
  parts,
  problems,
  signIn,
  stepUp,
} as const;
