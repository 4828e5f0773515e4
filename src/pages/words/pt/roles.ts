export const roles = {
  company_admin: 'Administrador da empresa',
  directory_admin: 'Administrador do diretório',
  member: 'Usuário comum',
  payments_admin: 'Administrador de pagamentos',
  payments_disburser: 'Responsável por desembolsos',
  beneficiary_approver: 'Aprovador de favorecidos',
  disbursement_contributor: 'Colaborador',
  payee_admin: 'Administrador do favorecido',
  support_agent: 'Agente de suporte',
} as const;
