export const reading = {
  title: '语言和时区',
  intro: '页面、电子邮件和短信将使用此语言，并按此时区显示时间。',
  zone: '时区',
  zoneHint: '如未选择，页面按您设备的时钟显示时间，电子邮件使用 UTC。',
  zoneNone: '未选择',
  zoneWrong: '请从列表中选择一个时区。',
  save: '保存',
} as const;
