export const roles = {
  company_admin: 'Administrador de la empresa',
  directory_admin: 'Administrador del directorio',
  member: 'Usuario estándar',
  payments_admin: 'Administrador de pagos',
  payments_disburser: 'Responsable de desembolsos',
  beneficiary_approver: 'Aprobador de beneficiarios',
  disbursement_contributor: 'Colaborador',
  payee_admin: 'Administrador del beneficiario',
  support_agent: 'Agente de soporte',
} as const;
