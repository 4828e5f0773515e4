/** Signing in, from the password to the second factor. */
export const signIn = {
  title: 'サインイン',
  email: 'メールアドレス',
  password: 'パスワード',
  submit: 'サインイン',
  oneLogin:
    '1つのログインは1人のものです。パスワードや確認コードは、当社も含め、決して誰にも教えないでください。当社が電話やメールでお尋ねすることはありません。',
  forgot: 'パスワードをお忘れですか？',
  company: '会社を通じてサインイン',
  companyByPassword: 'このアドレスの方は、ここでパスワードを使ってサインインします。',
  toProviderTitle: '会社を通じたサインイン',
  toProviderText: '{host} に移動します。そこで会社のサインインを行います。',
  toProvider: '今すぐ移動',
  ended:
    'しばらく操作がなかったか、利用時間が終わったか、コードの間違いが多すぎたか、別の場所でセッションが終了されたため、サインアウトされました。もう一度サインインしてください。パスワードとコード以外の入力内容は残っています。',
  requiredTitle: '第二の要素が必要です',
  requiredText:
    'パスワードは正しいものでした。入る前に、第二の要素を設定してください。所要時間は2分で、パスワードを知った他人が入るのを防ぎます。',
  requiredRole: '支払いに関わる役割のため、必須です。',
  requiredCompany: '<strong>{company}</strong> が必須としています。',
  requiredGoOn: '今すぐ設定する',
  codeTitle: '2段階目の確認',
  chooseTitle: '本人確認の方法を選んでください',
  totp: '認証アプリの確認コード',
  smsPlain: 'SMSの確認コード',
  recovery: 'リカバリーコードを使う',
  sendText: '{hint} にSMSで確認コードを送信',
  sentTo: '<strong>{hint}</strong> にSMSを送信しました。通常は数秒で届きます。',
  code: '確認コード',
  codeHint: 'アプリまたはSMSに表示された6桁の数字です。',
  verify: '次へ',
  remember: '会社が許可している場合、このデバイスではしばらく再確認しない',
  resend: '新しいコードを送信',
  resendIn: "新しいコードは'{seconds}'秒後に送信できます。",
  otherWay: '別の方法を選ぶ',
  codeWrong: 'この確認コードは受け付けられませんでした。',
  neverShare:
    'この確認コードは、決して誰にも教えないでください。コードを尋ねてくる相手は、当社ではありません。',
  clockTitle: 'アプリのコードが受け付けられない場合',
  clockText:
    'コードは時刻から作られるため、コードを表示するデバイスの時計を自動に設定してください。スマートフォンでは、設定の「日付と時刻」にあります。',
  recoveryTitle: 'リカバリーコードでサインイン',
  recoveryText:
    '第二の要素の代わりに、一度だけ使えます。その直後に新しい要素を設定し、新しいリカバリーコードを受け取ります。その後24時間は、お金に関わる操作ができません。',
  recoveryCode: 'リカバリーコード',
  recoveryHint: '保存したとおりに入力してください。ハイフンはあってもなくてもかまいません。',
  noWayText:
    '権限のある人が第二の要素をリセットします。支払先の方は別の支払先管理者、標準ユーザーの方は会社管理者、それ以外の方はサポートにご相談ください。',
  startAgain: '最初からやり直す',
} as const;
