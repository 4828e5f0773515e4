/** A fresh factor on a session that lives. */
export const stepUp = {
  title: '请确认是您本人',
  text: '接下来的操作需要新的验证码。此后五分钟内不会再次询问。',
  submit: '确认',
  passwordText: '您还没有第二重验证，因此请再次输入密码。',
  password: '当前密码',
} as const;
