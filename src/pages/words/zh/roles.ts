export const roles = {
  company_admin: '公司管理员',
  directory_admin: '通讯录管理员',
  member: '普通用户',
  payments_admin: '付款管理员',
  payments_disburser: '付款经办人',
  beneficiary_approver: '收款账户审批人',
  disbursement_contributor: '协作者',
  payee_admin: '收款方管理员',
  support_agent: '支持人员',
} as const;
