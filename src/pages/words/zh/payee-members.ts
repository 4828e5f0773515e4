/** The payee admins of a company. */
export const payeeMembers = {
  title: '成员',
  intro:
    '收款方管理员负责管理银行账户、付款协议和付款。请至少设置两位：如果一位丢失手机，另一位可以帮助其再次进入。',
  alone: '您是唯一的收款方管理员。请添加第二位：否则，丢失手机后只有支持团队能帮助您。',
  caption: '贵公司的收款方管理员',
  name: '姓名',
  email: '电子邮件地址',
  companies: '公司',
  company: '公司',
  actions: '操作',
  you: '您',
  ownMethods: '我的安全',
  add: '添加收款方管理员',
  reset: '重置第二重验证',
  resetOf: '重置{name}的第二重验证',
  addTitle: '添加收款方管理员',
  addText:
    '对方会收到电子邮件，其中包含用于设置密码的链接；须先设置第二重验证，才能看到任何内容。贵公司的所有收款方管理员都会收到通知。',
  emailHint: '对方用它登录。该地址必须尚未在此使用。',
  nameWrong: '请输入 1 到 100 个字符的姓名。',
  emailWrong: '请输入完整的电子邮件地址，例如 name@company.example。',
  emailTaken: '已有人使用此地址登录。请输入对方的其他地址。',
  resetTitle: '要重置{name}的第二重验证吗？',
  resetText:
    '请仅在与对方通过话（拨打您知道的号码）或当面确认后才执行。对方的应用和手机号码会立即失效，在所有地方都会退出登录，并会通过电子邮件收到用于重新设置的验证码。此后一天内，对方不能更改银行账户。',
  resetEmail: '对方登录所用的电子邮件地址',
  resetEmailHint: '请逐字准确输入对方登录时所用的地址。',
  notTheirs: '这不是对方登录所用的地址。',
  verified: '我已核实此请求。',
  verifiedMissing: '请表明您已核实此请求。',
} as const;
