/** What belongs to no page alone. */
export const parts = {
  errors: '需要修正的内容',
  optional: '（可选）',
  showPassword: '显示',
  hidePassword: '隐藏',
  busy: '请稍候……',
  none: '无',
  search: '在此列表中搜索',
  found: "'{count}' / '{all}'",
  sortBy: '排序方式',
  more: '显示更多',
  showAll: '显示全部',
  back: '返回',
  cancel: '取消',
  heldBackUntil: '您可以再次执行此操作的时间：',
  copied: '已复制',
} as const;
