/** What the pages of a company's admins have in common. */
export const company = {
  company: '会社',
  show: 'この会社を表示',
  lacks: 'これには別の権限が必要です：<strong>{rights}</strong>',
  lacksHelp: '会社の会社管理者に付与を依頼してください。会社管理者がいない場合は、サポートにご連絡ください。',
} as const;
