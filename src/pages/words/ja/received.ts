/** What a payee is paid. */
export const received = {
  title: '受け取る支払い',
  intro: '支払いは、最終承認された時点からここに表示されます。',
  empty:
    '貴社への支払いは、まだ最終承認されていません。支払いを受けるには、支払元が確認した銀行口座が必要です。',
  emptyOnly: '現在、この状態の支払いはありません。他の支払いを見るには、「すべて」を選んでください。',
  caption: 'すべての支払い（新しい順）',
  captionOnly: '状態が「{status}」の支払い（新しい順）',
  sums: 'すべての支払いの合計（{currency}）',
  sum: '{total}（{count, plural, other {支払い #件}}）',
  narrow: '状態別の支払い',
  all: 'すべて',
  invoice: '請求書',
  payor: '支払元',
  company: '貴社',
  amount: '金額',
  status: '状態',
  authorized: '最終承認済み',
  inProgress: '送金中',
  paid: '支払済み',
  failed: '失敗',
  authorizedAt: '最終承認日時',
} as const;
