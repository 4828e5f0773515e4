/** Where somebody is told what happens to their account. */
export const addresses = {
  title: '通知先のメールアドレス',
  intro:
    'サインイン方法の変更は、すべてこれらのアドレスに通知されます。1つより2つの方が安全です。1つのメールボックスに侵入されても、もう1つで気づくことができます。',
  caption: '登録済みのアドレス',
  address: 'メールアドレス',
  status: '状態',
  signIn: 'サインインに使用',
  known: '確認済み',
  waiting: '確認待ち',
  waitsUntil: '期限',
  actions: '操作',
  remove: '削除',
  removeThis: '{address} を削除',
  confirm: '確認',
  confirmThis: '{address} を確認',
  add: 'アドレスを追加',
  addTitle: 'アドレスの追加',
  addText: '確認のためのメールをそのアドレスに送信します。他のアドレスにも通知されます。',
  addressWrong: 'name@example.com のようなメールアドレスを入力してください。',
  send: 'メールを送信',
  confirmTitle: 'アドレスの確認',
  confirmText:
    'そのアドレスにメールを送信しました。24時間以内にメールのリンクを開くか、記載されている文字列をこの欄にコピーしてください。確認後、他の場所ではすべてサインアウトされます。',
  token: 'メールに記載された文字列',
  tokenHint: 'csac_ で始まります。行全体やリンクを貼り付けてもかまいません。',
  removeTitle: 'このアドレスを削除しますか？',
  removeText:
    '<strong>{address}</strong> には、削除されたことがもう一度だけ通知され、その後は何も通知されません。他の場所ではすべてサインアウトされます。',
  cancelText: '<strong>{address}</strong> に送信されたメールでは、もう確認できなくなります。',
} as const;
