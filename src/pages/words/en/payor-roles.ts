/** What each role on the side that pays may do. */
export const payorRoles = {
  payments_adminMay:
    'Does everything a disburser does, approves bank accounts, and decides over the team, the rules and the accounts that payments come from. Made by support alone.',
  payments_disburserMay: 'Prepares payments, and approves and authorizes those of others.',
  beneficiary_approverMay:
    'Approves the bank accounts of payees, and does nothing else. Never also moves money.',
  disbursement_contributorMay:
    'Adds invoices to drafts and takes them out. Approves nothing, and needs no second factor.',
} as const;
