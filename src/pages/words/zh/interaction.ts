/** For somebody who signs in, confirms or approves while a finance system waits for them. */
export const interaction = {
  signInTitle: '为{client}登录',
  signInText:
    '<strong>{company}</strong>的<strong>{client}</strong>希望代表您操作。如果您登录，它可以凭您的权限查看和准备<strong>{company}</strong>的付款。需要您批准的操作，它都不能自行执行：每笔付款都会在此处请您输入验证码。',
  neverSees: '它永远看不到您的密码或验证码。您只在此页面输入它们。',
  codeText: '您正在为<strong>{company}</strong>的<strong>{client}</strong>登录。它永远看不到验证码。',
  stepUpText:
    '<strong>{company}</strong>的<strong>{client}</strong>希望为您执行一项需要新验证码的操作。它永远看不到验证码。',
  approveTitle: '请批准',
  approveText: '<strong>{company}</strong>的<strong>{client}</strong>请您批准。',
  codeMalformed: '请按显示的内容输入验证码：六位数字。',
  noWay: '您没有可在此使用的第二重验证。请登录门户，在那里设置，然后重新开始。',
  lostApp: '无法再使用您的应用？请用恢复码登录门户，在那里设置新的应用，然后重新开始。',
  enrollTitle: '请先完成一件事',
  enrollText: '登录需要第二重验证，而您尚未设置。请登录门户，在那里设置，然后重新开始。',
  nothingTitle: '此处没有需要批准的内容',
  nothingText:
    '请您批准的内容已更改、已过期，或是在另一个会话中提出的。请返回原处重新提出。如果仍不行，请重新登录。',
  cancel: '取消并返回{client}',
  refuse: '不批准，返回{client}',
  back: '返回{client}',
  refusedTitle: '请求被拒绝',
  refusedText: '未执行任何操作。请返回您来自的财务系统，然后重试。',
  refusedReason: '供该系统的负责人参考：{reason}',
} as const;
