/** What payors offer a payee for each commitment. */
export const agreements = {
  title: 'Payment agreements',
  intro: 'Each agreement is accepted once, by one person for the whole company, and stays so.',
  empty:
    'No agreement was offered to your company yet. Once somebody who pays you offers one, it is listed here.',
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
  final: 'By accepting you agree for your company. This is final: it can be neither taken back nor changed.',
  accept: 'Accept the agreement',
} as const;
