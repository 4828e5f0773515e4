/** Companies that want somebody in their directory. */
export const invitations = {
  title: 'Einladungen',
  intro: 'Diese Unternehmen möchten Sie aufnehmen. Nehmen Sie nur an, was Sie erwarten.',
  caption: 'Einladungen, die auf Ihre Antwort warten',
  empty:
    'Kein Unternehmen wartet auf Ihre Antwort. Wenn eines Sie einlädt, bekommen Sie eine Nachricht und finden die Einladung hier.',
  company: 'Unternehmen',
  invited: 'Eingeladen',
  actions: 'Aktionen',
  accept: 'Annehmen',
  decline: 'Ablehnen',
  acceptThis: '{company} annehmen',
  declineThis: '{company} ablehnen',
  acceptTitle: 'Diese Einladung annehmen?',
  acceptText:
    'Ab dann gehören Sie zu <strong>{company}</strong>, und die dortigen Regeln für die Anmeldung gelten auch für Sie. Wenn ein zweiter Faktor verlangt wird, werden Sie danach gefragt.',
  declineTitle: 'Diese Einladung ablehnen?',
  declineText:
    'Die Einladung von <strong>{company}</strong> ist dann weg. Das Unternehmen kann Sie wieder einladen.',
} as const;
