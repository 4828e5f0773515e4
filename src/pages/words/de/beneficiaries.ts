/** The bank accounts that payees are paid to. */
export const beneficiaries = {
  title: 'Bankkonten der Zahlungsempfänger',
  intro:
    'Zahlungsempfänger geben selbst an, wohin sie bezahlt werden. Auf ein neues oder geändertes Konto wird nichts gezahlt, bevor jemand aus Ihrem Unternehmen es genehmigt hat.',
  filter: 'Welche Konten',
  all: 'Alle',
  caption: 'Konten',
  empty:
    'Noch hat kein Zahlungsempfänger ein Konto. Bitten Sie Ihre Zahlungsempfänger, eines hinzuzufügen: Es erscheint hier zur Genehmigung.',
  emptyFiltered: 'Zurzeit gibt es kein solches Konto.',
  payee: 'Zahlungsempfänger',
  company: 'Ihr Unternehmen',
  holder: 'Kontoinhaber',
  bank: 'Bank',
  lastFour: 'Letzte vier Ziffern',
  status: 'Status',
  needs_review: 'Zu prüfen',
  approved: 'Genehmigt',
  inactive: 'Nicht in Gebrauch',
  changedAt: 'Geändert',
  changedBy: 'Geändert von',
  approvedBy: 'Genehmigt von',
  approvedAt: 'Genehmigt am',
  before: 'Vorher',
  firstAccount: 'Vorher war kein Konto bekannt',
  look: 'Ansehen',
  approve: 'Genehmigen',
  actions: 'Aktionen',
  oneTitle: 'Bankkonto von {payee}',
  changes: 'Was geändert wurde',
  noChanges: 'Seit dem Hinzufügen wurde es nicht geändert.',
  approveTitle: 'Bankkonto von {payee} genehmigen?',
  check:
    'Rufen Sie den Zahlungsempfänger unter einer Nummer an, die Sie schon vorher hatten, und lassen Sie sich das Konto vorlesen. Ein geändertes Bankkonto in einer Nachricht kann von jemand anderem stammen.',
  final:
    'Ab jetzt gehen Zahlungen an diesen Zahlungsempfänger auf genau dieses Konto. Eine Genehmigung wird nicht zurückgenommen. Sie selbst geben dann keine Zahlung dorthin frei.',
  approveVerb: 'Dieses Konto genehmigen',
} as const;
