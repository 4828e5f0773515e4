/** What the pages of a company's admins have in common. */
export const company = {
  company: 'Empresa',
  show: 'Mostrar esta empresa',
  lacks: 'Para isso, você precisa de mais um direito: <strong>{rights}</strong>.',
  lacksHelp: 'Peça-o a um administrador da sua empresa ou, se não houver nenhum, ao suporte.',
  companyAdmin: 'Administrador da empresa',
  directoryAdmin: 'Administrador do diretório',
  member: 'Usuário comum',
  paymentsAdmin: 'Administrador de pagamentos',
  paymentsDisburser: 'Responsável por desembolsos',
  beneficiaryApprover: 'Aprovador de favorecidos',
  disbursementContributor: 'Colaborador',
  payeeAdmin: 'Administrador do favorecido',
  supportAgent: 'Agente de suporte',
} as const;
