import { addresses } from './addresses.js';
import { countersign } from './countersign.js';
import { done } from './done.js';
import { enroll } from './enroll.js';
import { fundingAccounts } from './funding-accounts.js';
import { intent } from './intent.js';
import { invitations } from './invitations.js';
import { layout } from './layout.js';
import { over } from './over.js';
import { parts } from './parts.js';
import { password } from './password.js';
import { problems } from './problems.js';
import { security } from './security.js';
import { sessions } from './sessions.js';
import { signIn } from './sign-in.js';
import { stepUp } from './step-up.js';

/** Everything the pages say, in English: the language that all others are made from. */
export const en = {
  addresses,
  countersign,
  done,
  enroll,
  fundingAccounts,
  intent,
  invitations,
  layout,
  over,
  parts,
  password,
  problems,
  security,
  sessions,
  signIn,
  stepUp,
} as const;
