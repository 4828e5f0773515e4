/** Where somebody is told what happens to their account. */
export const addresses = {
  title: '接收消息的地址',
  intro:
    '您的登录方式每次更改，都会通知以下所有地址。两个地址胜过一个：即使有人进入其中一个邮箱，也无法对另一个隐瞒。',
  caption: '您的地址',
  address: '电子邮件地址',
  status: '状态',
  signIn: '用于登录',
  known: '已确认',
  waiting: '等待确认',
  waitsUntil: '截止时间',
  actions: '操作',
  remove: '移除',
  removeThis: '移除{address}',
  confirm: '确认',
  confirmThis: '确认{address}',
  add: '添加地址',
  addTitle: '添加地址',
  addText: '我们会向该地址发送一条消息，以便确认。您的其他地址也会收到通知。',
  addressWrong: '请输入电子邮件地址，例如 name@example.com。',
  send: '发送消息',
  confirmTitle: '确认地址',
  confirmText:
    '我们已向该地址发送消息。请在 24 小时内打开其中的链接，或将其中的内容复制到此字段。确认后，您在其他所有地方都将退出登录。',
  token: '消息中的文本',
  tokenHint: '以 csac_ 开头。您可以粘贴整行内容或链接。',
  removeTitle: '要移除此地址吗？',
  removeText:
    '我们会最后一次通知<strong>{address}</strong>该地址已被移除，此后不再发送任何消息。您在其他所有地方都将退出登录。',
  cancelText: '发送到<strong>{address}</strong>的消息将不能再用于确认。',
} as const;
