/** Where a page as such cannot be shown, and what to do. */
export const over = {
  foreignTitle: '此表单并非来自这里',
  foreignText:
    '未执行任何操作。如果不是您自己发送的，则是其他页面试图发送。请从这里前往您需要的页面，然后重新开始。',
  staleTitle: '此页面已过时',
  staleText:
    '未执行任何操作。页面打开之后，有人在此浏览器中登录或退出了登录。请重新打开页面，查看当前内容，然后再次发送。',
  nothingTitle: '没有此页面',
  nothingText: '页面可能已移动，或不对您开放。请从首页开始。',
  refusedTitle: '您无权执行此操作',
  interactionTitle: '此页面不再有效',
  interactionText: '页面已使用过、耗时过久，或是在另一个浏览器中打开的。请返回您的财务系统，从那里重新开始。',
  busyTitle: '尝试次数过多',
  busyText: '请等待一分钟，然后返回上一页重试。未执行任何操作。',
  failedTitle: '操作未成功',
  failedText: '我们这边出现了问题。请稍候重试。没有任何操作只完成了一半。',
  malformedTitle: '此表单有误',
  malformedText: '未执行任何操作。请返回，重新加载页面，然后再次发送。',
  start: '前往首页',
  again: '重新打开页面',
} as const;
