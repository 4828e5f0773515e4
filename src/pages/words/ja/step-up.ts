/** A fresh factor on a session that lives. */
export const stepUp = {
  title: '本人確認',
  text: '次の操作には、新しい確認コードが必要です。確認後5分間は、再び求められません。',
  submit: '確認する',
  passwordText: 'まだ第二の要素がないため、パスワードをもう一度入力してください。',
  password: '現在のパスワード',
} as const;
