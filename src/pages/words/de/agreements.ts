/** What payors offer a payee for each commitment. */
export const agreements = {
  title: 'Zahlungsvereinbarungen',
  intro:
    'Jede Vereinbarung wird einmal angenommen, von einer Person für das ganze Unternehmen, und bleibt es.',
  empty:
    'Ihrem Unternehmen wurde noch keine Vereinbarung angeboten. Sobald ein Zahler eine anbietet, steht sie hier.',
  caption: 'Vereinbarungen mit Ihrem Unternehmen',
  commitment: 'Vertrag',
  payor: 'Zahler',
  company: 'Ihr Unternehmen',
  status: 'Status',
  offered: 'Wartet auf Sie',
  accepted: 'Angenommen',
  offeredAt: 'Angeboten am',
  acceptedBy: 'Angenommen von',
  acceptedAt: 'Angenommen am',
  text: 'Was vereinbart wird',
  textHash: 'Woran Sie diesen Text erkennen (SHA-256)',
  toAccept: 'Weiter zum Annehmen',
  toList: 'Zu den Vereinbarungen',
  acceptTitle: 'Diese Vereinbarung annehmen?',
  final:
    'Mit dem Annehmen stimmen Sie für Ihr Unternehmen zu. Das ist endgültig: Es lässt sich weder zurücknehmen noch ändern.',
  accept: 'Vereinbarung annehmen',
} as const;
