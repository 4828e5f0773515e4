/** For somebody who signs in, confirms or approves while a finance system waits for them. */
export const interaction = {
  signInTitle: '{client} へのサインイン',
  signInText:
    '<strong>{company}</strong> の <strong>{client}</strong> が、代わりに操作することを求めています。サインインすると、<strong>{company}</strong> の支払いを、ご自身の権限で見て準備できるようになります。承認が必要なことは何もできません。支払いごとに、この画面で確認コードが求められます。',
  neverSees: 'このシステムがパスワードや確認コードを見ることはありません。入力するのはこの画面だけです。',
  codeText:
    '<strong>{company}</strong> の <strong>{client}</strong> のためにサインインしています。このシステムが確認コードを見ることはありません。',
  stepUpText:
    '<strong>{company}</strong> の <strong>{client}</strong> が、新しい確認コードの必要な操作を代わりに行おうとしています。このシステムが確認コードを見ることはありません。',
  approveTitle: '承認',
  approveText: '<strong>{company}</strong> の <strong>{client}</strong> が承認を求めています。',
  codeMalformed: '表示されているとおり、6桁の確認コードを入力してください。',
  noWay: 'ここで使える第二の要素がありません。ポータルにサインインして設定し、もう一度始めてください。',
  lostApp:
    'アプリが使えなくなりましたか？リカバリーコードでポータルにサインインし、新しいアプリを設定してから、もう一度始めてください。',
  enrollTitle: '先に必要な設定',
  enrollText:
    'サインインには第二の要素が必要ですが、まだ設定されていません。ポータルにサインインして設定し、もう一度始めてください。',
  nothingTitle: 'ここで承認するものはありません',
  nothingText:
    '承認を求められた内容が変わったか、終了したか、別のセッションで求められたものです。元のシステムに戻り、もう一度承認を求めてください。それでも解決しない場合は、サインインし直してください。',
  cancel: '中止して {client} に戻る',
  refuse: '承認せずに {client} に戻る',
  back: '{client} に戻る',
  refusedTitle: 'リクエストは拒否されました',
  refusedText: '何も実行されていません。元の財務システムに戻り、もう一度お試しください。',
  refusedReason: 'そのシステムの管理者向け：{reason}',
} as const;
