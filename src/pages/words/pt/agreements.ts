/** What payors offer a payee for each commitment. */
export const agreements = {
  title: 'Acordos de pagamento',
  intro: 'Cada acordo é aceito uma única vez, por uma pessoa em nome de toda a empresa, e permanece aceito.',
  empty:
    'Nenhum acordo foi oferecido à sua empresa ainda. Assim que alguém que paga a vocês oferecer um, ele aparecerá aqui.',
  caption: 'Acordos com a sua empresa',
  commitment: 'Compromisso',
  payor: 'Pagador',
  company: 'Sua empresa',
  status: 'Status',
  offered: 'Aguarda você',
  accepted: 'Aceito',
  offeredAt: 'Oferecido em',
  acceptedBy: 'Aceito por',
  acceptedAt: 'Aceito em',
  text: 'O que é acordado',
  textHash: 'Como reconhecer este texto (SHA-256)',
  toAccept: 'Prosseguir para aceitar',
  toList: 'Ir para os acordos',
  acceptTitle: 'Aceitar este acordo?',
  final:
    'Ao aceitar, você concorda em nome da sua empresa. Isso é definitivo: não pode ser retirado nem alterado.',
  accept: 'Aceitar o acordo',
} as const;
