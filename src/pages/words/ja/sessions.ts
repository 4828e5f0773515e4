/** Where somebody is signed in, and the devices that are remembered. */
export const sessions = {
  title: 'サインイン中の場所',
  intro:
    '覚えのないものがあれば終了し、新しいパスワードを設定してください。ブラウザー名はブラウザー自身の申告なので、間違っていることもあります。日時とアドレスは当社の記録です。',
  caption: '有効なセッション',
  device: 'ブラウザー',
  address: 'ネットワークアドレス',
  since: 'サインイン日時',
  lastActivity: '最終利用',
  actions: '操作',
  here: '現在のセッション',
  onSystem: '{browser}（{system}）',
  saysItIs: '申告された名前：{name}',
  unknown: '名前を申告しないプログラム',
  noAddress: '不明',
  end: '終了',
  endThis: '終了：{device}（サインイン日時 {time}）',
  endAll: '他をすべて終了',
  endTitle: 'このセッションを終了しますか？',
  endText: '利用中の人はすぐにサインアウトされ、もう一度サインインが必要になります。',
  endAllTitle: '他のセッションをすべて終了しますか？',
  endAllText: '{count, plural, other {#件のセッションがすぐに終了します。ここではサインインしたままです。}}',
  onlyThis: '他の場所ではサインインしていません。',
  devicesTitle: '記憶されたデバイス',
  devicesIntro:
    '会社が許可しているため、これらのデバイスではしばらくの間、パスワードだけでサインインできます。新しい確認コードが必要な操作では、これまでどおり求められます。',
  devicesCaption: '記憶されているデバイス',
  devicesEmpty:
    '記憶されているデバイスはありません。サインインのたびに第二の要素が求められます。会社が許可している場合は、サインインのときに変更できます。',
  rememberedSince: '確認コードの入力日時',
  forget: '記憶を消去',
  forgetThis: '記憶を消去：{device}（確認コードの入力日時 {time}）',
  forgetTitle: 'このデバイスの記憶を消去しますか？',
  forgetText:
    '次にそのデバイスでサインインすると、再び第二の要素が求められます。第二の要素なしで始まったセッションは、現在のものも含め、すぐに終了します。',
} as const;
