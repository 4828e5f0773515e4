/** For somebody who signs in, confirms or approves while a finance system waits for them. */
export const interaction = {
  signInTitle: 'Anmelden für {client}',
  signInText:
    '<strong>{client}</strong> von <strong>{company}</strong> möchte für Sie handeln. Wenn Sie sich anmelden, kann es Zahlungen von <strong>{company}</strong> mit Ihren Rechten sehen und vorbereiten. Es kann nichts tun, was Ihre Genehmigung braucht: Für jede Zahlung werden Sie hier nach einem Code gefragt.',
  neverSees: 'Es sieht nie Ihr Passwort oder Ihre Codes. Sie geben sie nur auf dieser Seite ein.',
  codeText:
    'Sie melden sich für <strong>{client}</strong> von <strong>{company}</strong> an. Den Code sieht es nie.',
  stepUpText:
    '<strong>{client}</strong> von <strong>{company}</strong> möchte für Sie etwas tun, das einen frischen Code braucht. Den Code sieht es nie.',
  approveTitle: 'Dies genehmigen',
  approveText: '<strong>{client}</strong> von <strong>{company}</strong> bittet um Ihre Genehmigung.',
  codeMalformed: 'Geben Sie den Code ein, wie er angezeigt wird: sechs Ziffern.',
  noWay:
    'Sie haben keinen zweiten Faktor, den Sie hier verwenden könnten. Melden Sie sich im Portal an, richten Sie dort einen ein, und beginnen Sie von vorn.',
  lostApp:
    'Kein Zugriff mehr auf Ihre App? Melden Sie sich im Portal mit Ihrem Wiederherstellungscode an, richten Sie dort eine neue App ein, und beginnen Sie von vorn.',
  enrollTitle: 'Zuerst noch etwas',
  enrollText:
    'Für die Anmeldung brauchen Sie einen zweiten Faktor und haben noch keinen. Melden Sie sich im Portal an, richten Sie ihn dort ein, und beginnen Sie von vorn.',
  nothingTitle: 'Hier ist nichts zu genehmigen',
  nothingText:
    'Was Sie genehmigen sollten, hat sich geändert, ist vorbei oder wurde in einer anderen Sitzung angefragt. Gehen Sie zurück und fordern Sie es dort erneut an. Wenn das nicht hilft, melden Sie sich wieder an.',
  cancel: 'Abbrechen und zurück zu {client}',
  refuse: 'Nicht genehmigen; zurück zu {client}',
  back: 'Zurück zu {client}',
  refusedTitle: 'Die Anfrage wurde abgelehnt',
  refusedText:
    'Es wurde nichts getan. Gehen Sie zurück zu dem Finanzsystem, von dem Sie kommen, und versuchen Sie es erneut.',
  refusedReason: 'Für alle, die jenes System betreuen: {reason}',
} as const;
