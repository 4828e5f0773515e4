import type { FieldError } from '@countersign/mfa-nest';
import type { Disbursement } from '../disbursement.js';

/** The payments whose payee has no account by now that the payor approved (BNK-02). */
export const unapprovedAccounts = ({ payments }: Pick<Disbursement, 'payments'>): FieldError[] =>
  payments.flatMap(({ account }, index) =>
    account.status === 'approved'
      ? []
      : [{ pointer: `/payments/${index}/account`, detail: "the payee's account is not approved" }],
  );
