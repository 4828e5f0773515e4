/** The mails and texts of a portal on a developer's machine. */
export const inbox = {
  title: 'Lokalna skrzynka odbiorcza',
  intro:
    'Nic nie opuszcza tego komputera: każdy e-mail i SMS tego portalu widać zamiast tego tutaj, dla każdego, kto może otworzyć tę stronę. W środowisku produkcyjnym takiej strony nie ma.',
  filter: 'Wiadomości do jednego adresata',
  to: 'Adresat',
  toHint: 'Adres e-mail lub numer telefonu, dokładnie jak na liście.',
  show: 'Pokaż',
  reload: 'Sprawdź nowe wiadomości',
  follow: 'Sprawdzaj nowe wiadomości co {seconds} s',
  stopFollowing: 'Przestań sprawdzać co {seconds} s',
  caption: '100 najnowszych wiadomości, od najnowszych',
  empty:
    'Nie ma jeszcze żadnej wiadomości. Zaloguj się, używając SMS jako drugiego składnika, albo poproś o nowe hasło: to, co zostanie wysłane, pojawi się tutaj.',
  emptyTo: 'Nie ma wiadomości do tego adresata. Poszukaj właściwego adresu lub numeru na pełnej liście.',
  message: 'Wiadomość',
  recipient: 'Do',
  channel: 'Wysłano jako',
  email: 'E-mail',
  text: 'SMS',
  at: 'Kiedy',
  kind: 'Rodzaj',
  toList: 'Do wszystkich wiadomości',
  sameRecipient: 'Tylko wiadomości do tego adresata',
} as const;
