/** What the pages of a company's admins have in common. */
export const company = {
  company: '公司',
  show: '显示此公司',
  lacks: '为此您还需要一项权限：<strong>{rights}</strong>。',
  lacksHelp: '请让贵公司的公司管理员授予您该权限；如果没有公司管理员，请联系支持团队。',
} as const;
