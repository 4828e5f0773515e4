/** What roles on the side that pays are called, and what each may do. */
export const payorRoles = {
  payments_adminMay:
    '支払担当者の操作をすべて行えるほか、銀行口座を承認し、チーム、ルール、支払元口座について決定します。任命できるのはサポートだけです。',
  payments_disburserMay: '支払いを準備し、他の人の支払いを承認し、最終承認します。',
  beneficiary_approverMay:
    '支払先の銀行口座を承認し、他のことは行いません。お金を動かす役割は兼ねられません。',
  disbursement_contributorMay: '下書きに請求書を追加し、外します。承認は行わず、第二の要素も不要です。',
} as const;
