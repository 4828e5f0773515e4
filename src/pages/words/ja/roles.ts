export const roles = {
  company_admin: '会社管理者',
  directory_admin: 'ディレクトリ管理者',
  member: '標準ユーザー',
  payments_admin: '支払管理者',
  payments_disburser: '支払担当者',
  beneficiary_approver: '支払先承認者',
  disbursement_contributor: '協力者',
  payee_admin: '支払先管理者',
  support_agent: 'サポート担当者',
} as const;
