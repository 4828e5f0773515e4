/** Disbursements off and on for a company. */
export const payorSettings = {
  title: '支払指図の停止と再開',
  isOn: '支払指図は有効です。',
  isOff: '支払指図は停止されています。',
  text: '停止中は、支払指図の作成も提出もできません。すでに提出されたものは続行され、承認、最終承認、変更、取り消しができます。',
  changedBy: '最後に切り替えた人',
  changedAt: '最後に切り替えた日時',
  reason: '理由',
  why: '理由の入力',
  whyHint: '支払いに携わる全員に通知されます。',
  reasonWrong: '理由を500文字以内で入力してください。',
  switchOff: '停止する',
  switchOn: '再開する',
} as const;
