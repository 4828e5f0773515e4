/** What the pages of a company's admins have in common. */
export const company = {
  company: '会社',
  show: 'この会社を表示',
  lacks: 'これには別の権限が必要です：<strong>{rights}</strong>',
  lacksHelp: '会社の会社管理者に付与を依頼してください。会社管理者がいない場合は、サポートにご連絡ください。',
  companyAdmin: '会社管理者',
  directoryAdmin: 'ディレクトリ管理者',
  member: '標準ユーザー',
  paymentsAdmin: '支払管理者',
  paymentsDisburser: '支払担当者',
  beneficiaryApprover: '支払先承認者',
  disbursementContributor: '協力者',
  payeeAdmin: '支払先管理者',
  supportAgent: 'サポート担当者',
} as const;
