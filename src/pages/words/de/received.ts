/** What a payee is paid. */
export const received = {
  title: 'Zahlungen an uns',
  intro: 'Eine Zahlung steht hier ab dem Moment, in dem sie freigegeben wurde.',
  empty:
    'Es wurde noch keine Zahlung an Ihr Unternehmen freigegeben. Dafür ist ein Bankkonto nötig, das der Zahler geprüft hat.',
  emptyOnly: 'Zurzeit hat keine Zahlung diesen Status. Wählen Sie „Alle“, um die anderen zu sehen.',
  caption: 'Alle Zahlungen, die neueste zuerst',
  captionOnly: 'Zahlungen mit dem Status „{status}“, die neueste zuerst',
  sums: 'Summe aller Zahlungen in {currency}',
  sum: '{total} ({count, plural, one {# Zahlung} other {# Zahlungen}})',
  narrow: 'Zahlungen nach Status',
  all: 'Alle',
  invoice: 'Rechnung',
  payor: 'Von',
  company: 'Ihr Unternehmen',
  amount: 'Betrag',
  status: 'Status',
  authorized: 'Freigegeben',
  inProgress: 'Unterwegs',
  paid: 'Bezahlt',
  failed: 'Fehlgeschlagen',
  authorizedAt: 'Freigegeben am',
} as const;
