/** The mails and texts of a portal on a developer's machine. */
export const inbox = {
  title: 'ローカル受信箱',
  intro:
    'このマシンから外には何も送信されません。このポータルのメールとSMSは、代わりにすべてここに表示され、この画面を開ける人なら誰でも見られます。本番環境にこの画面はありません。',
  filter: '1つの宛先へのメッセージ',
  to: '宛先',
  toHint: '一覧に表示されているとおりのメールアドレスまたは電話番号です。',
  show: '表示',
  reload: '新しいメッセージを確認',
  follow: '{seconds}秒ごとに新しいメッセージを確認',
  stopFollowing: '{seconds}秒ごとの確認を停止',
  caption: '最新の100件（新しい順）',
  empty:
    'まだメッセージはありません。SMSを第二の要素としてサインインするか、新しいパスワードを申請すると、送信されたものがここに表示されます。',
  emptyTo: 'この宛先へのメッセージはありません。一覧全体で正しいアドレスまたは番号を確かめてください。',
  message: 'メッセージ',
  recipient: '宛先',
  channel: '送信方法',
  email: 'メール',
  text: 'SMS',
  at: '日時',
  kind: '種類',
  toList: 'すべてのメッセージへ',
  sameRecipient: 'この宛先へのメッセージのみ',
} as const;
