/** What a payee is paid. */
export const received = {
  title: 'Płatności dla nas',
  intro: 'Płatność widać tu od chwili jej autoryzacji.',
  empty:
    'Nie autoryzowano jeszcze żadnej płatności dla Twojej firmy. Potrzebny jest do tego rachunek bankowy sprawdzony przez płatnika.',
  emptyOnly: 'Obecnie żadna płatność nie ma tego statusu. Wybierz „Wszystkie”, aby zobaczyć pozostałe.',
  caption: 'Wszystkie płatności, od najnowszych',
  captionOnly: 'Płatności o statusie „{status}”, od najnowszych',
  sums: 'Suma wszystkich płatności, waluta {currency}',
  sum: '{total} ({count, plural, one {# płatność} few {# płatności} many {# płatności} other {# płatności}})',
  narrow: 'Płatności według statusu',
  all: 'Wszystkie',
  invoice: 'Faktura',
  payor: 'Od',
  company: 'Twoja firma',
  amount: 'Kwota',
  status: 'Status',
  authorized: 'Autoryzowana',
  inProgress: 'W drodze',
  paid: 'Zapłacona',
  failed: 'Nieudana',
  authorizedAt: 'Data autoryzacji',
} as const;
