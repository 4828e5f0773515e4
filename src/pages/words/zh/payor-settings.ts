/** Disbursements off and on for a company. */
export const payorSettings = {
  title: '关闭或开启付款单功能',
  isOn: '付款单功能已开启。',
  isOff: '付款单功能已关闭。',
  text: '关闭期间，不能创建或提交付款单。已提交的照常进行：可以批准、授权、更改和取消。',
  changedBy: '上次切换的操作人',
  changedAt: '上次切换的时间',
  reason: '原因',
  why: '为什么？',
  whyHint: '所有办理付款的人都会收到通知。',
  reasonWrong: '请说明原因，最多 500 个字符。',
  switchOff: '关闭',
  switchOn: '开启',
} as const;
