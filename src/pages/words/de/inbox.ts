/** The mails and texts of a portal on a developer's machine. */
export const inbox = {
  title: 'Lokaler Posteingang',
  intro:
    'Nichts verlässt diesen Rechner: Alle E-Mails und SMS dieses Portals werden stattdessen hier angezeigt, für alle, die diese Seite öffnen können. Im Produktivbetrieb gibt es keine solche Seite.',
  filter: 'Nachrichten an einen Empfänger',
  to: 'Empfänger',
  toHint: 'Eine E-Mail-Adresse oder eine Telefonnummer, genau wie in der Liste.',
  show: 'Anzeigen',
  reload: 'Nach neuen Nachrichten sehen',
  follow: 'Alle {seconds} Sekunden nach neuen Nachrichten sehen',
  stopFollowing: 'Nicht mehr alle {seconds} Sekunden nachsehen',
  caption: 'Die neuesten 100 Nachrichten, die neueste zuerst',
  empty:
    'Es gibt noch keine Nachricht. Melden Sie sich mit SMS als zweitem Faktor an, oder fordern Sie ein neues Passwort an: Was gesendet wird, erscheint hier.',
  emptyTo:
    'Es gibt keine Nachricht an diesen Empfänger. Suchen Sie in der ganzen Liste nach der richtigen Adresse oder Nummer.',
  message: 'Nachricht',
  recipient: 'An',
  channel: 'Gesendet als',
  email: 'E-Mail',
  text: 'SMS',
  at: 'Wann',
  kind: 'Art',
  toList: 'Zu allen Nachrichten',
  sameRecipient: 'Nur Nachrichten an diesen Empfänger',
} as const;
