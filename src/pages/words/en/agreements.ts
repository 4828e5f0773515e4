/** What payors offer a payee for each commitment. */
export const agreements = {
  title: 'Payment agreements',
  intro: 'Each agreement is accepted once, by one person for the whole company. That is final.',
  empty:
    'Nobody has offered your company an agreement yet. When somebody who pays you does, it appears here.',
  caption: 'Agreements with your company',
  commitment: 'Commitment',
  payor: 'Payor',
  company: 'Your company',
  status: 'Status',
  offered: 'Waiting for you',
  accepted: 'Accepted',
  offeredAt: 'Offered at',
  acceptedBy: 'Accepted by',
  acceptedAt: 'Accepted at',
  text: 'What is agreed',
  textHash: 'How to recognize this text (SHA-256)',
  toAccept: 'Go on to accept it',
  toList: 'To the agreements',
  acceptTitle: 'Accept this agreement?',
  final: 'You accept on behalf of your company. This is final: it cannot be changed or undone.',
  accept: 'Accept the agreement',
} as const;
