import type { Messages } from '../message-types.js';
import { addresses } from './addresses.js';
import { agreements } from './agreements.js';
import { approvalPolicy } from './approval-policy.js';
import { bankAccounts } from './bank-accounts.js';
import { beneficiaries } from './beneficiaries.js';
import { companyPeople } from './company-people.js';
import { companyPolicy } from './company-policy.js';
import { company } from './company.js';
import { countersign } from './countersign.js';
import { coverage } from './coverage.js';
import { disbursements } from './disbursements.js';
import { done } from './done.js';
import { enroll } from './enroll.js';
import { financeSystems } from './finance-systems.js';
import { fundingAccounts } from './funding-accounts.js';
import { history } from './history.js';
import { inbox } from './inbox.js';
import { intent } from './intent.js';
import { interaction } from './interaction.js';
import { invitations } from './invitations.js';
import { layout } from './layout.js';
import { over } from './over.js';
import { parts } from './parts.js';
import { password } from './password.js';
import { payeeMembers } from './payee-members.js';
import { payorCompany } from './payor-company.js';
import { payorRoles } from './payor-roles.js';
import { payorSettings } from './payor-settings.js';
import { problems } from './problems.js';
import { reading } from './reading.js';
import { received } from './received.js';
import { resets } from './resets.js';
import { roles } from './roles.js';
import { security } from './security.js';
import { sessions } from './sessions.js';
import { signIn } from './sign-in.js';
import { stepUp } from './step-up.js';
import { support } from './support.js';
import { team } from './team.js';
import { webhooks } from './webhooks.js';

/** Everything the pages say, in Portuguese as it is written in Brazil. */
export const pt: Messages = {
  addresses,
  agreements,
  approvalPolicy,
  bankAccounts,
  beneficiaries,
  companyPeople,
  companyPolicy,
  company,
  countersign,
  coverage,
  disbursements,
  done,
  enroll,
  financeSystems,
  fundingAccounts,
  history,
  inbox,
  intent,
  interaction,
  invitations,
  layout,
  over,
  parts,
  password,
  payeeMembers,
  payorCompany,
  payorRoles,
  payorSettings,
  problems,
  reading,
  received,
  resets,
  roles,
  security,
  sessions,
  signIn,
  stepUp,
  support,
  team,
  webhooks,
};
