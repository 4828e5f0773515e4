/** The bank accounts that payees are paid to. */
export const beneficiaries = {
  title: 'Rachunki bankowe odbiorców',
  intro:
    'Odbiorcy sami podają, gdzie chcą otrzymywać płatności. Na nowy lub zmieniony rachunek nic nie zostanie zapłacone, dopóki nie zatwierdzi go ktoś z Twojej firmy.',
  filter: 'Które rachunki',
  all: 'Wszystkie',
  caption: 'Rachunki',
  empty:
    'Żaden odbiorca nie ma jeszcze rachunku. Poproś odbiorców o dodanie: rachunek pojawi się tutaj do zatwierdzenia.',
  emptyFiltered: 'Obecnie nie ma takiego rachunku.',
  payee: 'Odbiorca płatności',
  company: 'Twoja firma',
  holder: 'Posiadacz rachunku',
  bank: 'Bank',
  lastFour: 'Cztery ostatnie cyfry',
  status: 'Status',
  needs_review: 'Do sprawdzenia',
  approved: 'Zatwierdzony',
  inactive: 'Nieużywany',
  changedAt: 'Zmieniono',
  changedBy: 'Kto zmienił',
  approvedBy: 'Kto zatwierdził',
  approvedAt: 'Data zatwierdzenia',
  before: 'Przedtem',
  firstAccount: 'Wcześniej nie znano żadnego rachunku',
  look: 'Zobacz',
  approve: 'Zatwierdź',
  actions: 'Działania',
  oneTitle: 'Rachunek bankowy odbiorcy: {payee}',
  changes: 'Co zmieniono',
  noChanges: 'Od dodania nic w nim nie zmieniono.',
  approveTitle: 'Zatwierdzić rachunek bankowy odbiorcy {payee}?',
  check:
    'Zadzwoń do odbiorcy pod numer znany Ci już wcześniej i poproś o odczytanie rachunku. Zmieniony rachunek bankowy w wiadomości może pochodzić od kogoś innego.',
  final:
    'Od teraz płatności dla tego odbiorcy trafiają dokładnie na ten rachunek. Zatwierdzenia się nie cofa. Osoba, która zatwierdziła rachunek, nie autoryzuje potem żadnej płatności na niego.',
  approveVerb: 'Zatwierdź ten rachunek',
} as const;
