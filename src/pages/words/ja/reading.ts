export const reading = {
  title: '言語とタイムゾーン',
  intro: '画面、メール、SMSはこの言語で表示され、日時はこのタイムゾーンで示されます。',
  zone: 'タイムゾーン',
  zoneHint: '選択しない場合、画面の日時はお使いのデバイスの時計に従い、メールではUTCで示されます。',
  zoneNone: '選択しない',
  zoneWrong: '一覧からタイムゾーンを選んでください。',
  save: '保存',
} as const;
