/** What roles on the side that pays are called, and what each may do. */
export const payorRoles = {
  payments_adminMay:
    '可以执行付款经办人的一切操作，批准收款账户，并决定团队、规则和付款账户。只能由支持团队任命。',
  payments_disburserMay: '准备付款，批准他人准备的付款，并为其授权。',
  beneficiary_approverMay: '批准收款账户，不执行其他操作。绝不同时动用资金。',
  disbursement_contributorMay: '向草稿添加发票或从中移除。不批准任何内容，也不需要第二重验证。',
} as const;
