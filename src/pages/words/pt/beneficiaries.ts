/** The bank accounts that payees are paid to. */
export const beneficiaries = {
  title: 'Contas bancárias dos favorecidos',
  intro:
    'Os próprios favorecidos dizem onde querem receber. Nada é pago em uma conta nova ou alterada antes que alguém da sua empresa a tenha aprovado.',
  filter: 'Quais contas',
  all: 'Todas',
  caption: 'Contas',
  empty:
    'Nenhum favorecido tem uma conta ainda. Peça aos seus favorecidos que adicionem uma: ela aparecerá aqui para sua aprovação.',
  emptyFiltered: 'Não há nenhuma conta assim no momento.',
  payee: 'Favorecido',
  company: 'Sua empresa',
  holder: 'Titular da conta',
  bank: 'Banco',
  lastFour: 'Quatro últimos dígitos',
  status: 'Status',
  needs_review: 'Aguarda conferência',
  approved: 'Aprovada',
  inactive: 'Fora de uso',
  changedAt: 'Alterada em',
  changedBy: 'Alterada por',
  approvedBy: 'Aprovada por',
  approvedAt: 'Aprovada em',
  before: 'Antes',
  firstAccount: 'Nenhuma conta era conhecida antes',
  look: 'Ver',
  approve: 'Aprovar',
  actions: 'Ações',
  oneTitle: 'Conta bancária de {payee}',
  changes: 'O que foi alterado',
  noChanges: 'Ela não foi alterada desde que foi adicionada.',
  approveTitle: 'Aprovar a conta bancária de {payee}?',
  check:
    'Ligue para o favorecido, para um número que você já tinha, e peça que leiam a conta para você. Uma conta bancária alterada em uma mensagem pode vir de outra pessoa.',
  final:
    'Os pagamentos a este favorecido vão exatamente para esta conta a partir de agora. Uma aprovação não pode ser retirada. Depois disso, você não autoriza nenhum pagamento nesta conta.',
  approveVerb: 'Aprovar esta conta',
} as const;
