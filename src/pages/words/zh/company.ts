/** What the pages of a company's admins have in common. */
export const company = {
  company: '公司',
  show: '显示此公司',
  lacks: '为此您还需要一项权限：<strong>{rights}</strong>。',
  lacksHelp: '请让贵公司的公司管理员授予您该权限；如果没有公司管理员，请联系支持团队。',
  companyAdmin: '公司管理员',
  directoryAdmin: '通讯录管理员',
  member: '普通用户',
  paymentsAdmin: '付款管理员',
  paymentsDisburser: '付款经办人',
  beneficiaryApprover: '收款账户审批人',
  disbursementContributor: '协作者',
  payeeAdmin: '收款方管理员',
  supportAgent: '支持人员',
} as const;
