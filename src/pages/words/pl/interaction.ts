/** For somebody who signs in, confirms or approves while a finance system waits for them. */
export const interaction = {
  signInTitle: 'Zaloguj się dla: {client}',
  signInText:
    '<strong>{client}</strong> (firma <strong>{company}</strong>) chce działać w Twoim imieniu. Po zalogowaniu może widzieć i przygotowywać płatności firmy <strong>{company}</strong> z Twoimi uprawnieniami. Nie może zrobić niczego, co wymaga Twojego zatwierdzenia: o każdą płatność pytamy tutaj, z kodem.',
  neverSees: 'System ten nigdy nie widzi hasła ani kodów. Podaje się je tylko na tej stronie.',
  codeText:
    'Trwa logowanie dla: <strong>{client}</strong> (firma <strong>{company}</strong>). System ten nigdy nie widzi kodu.',
  stepUpText:
    '<strong>{client}</strong> (firma <strong>{company}</strong>) chce zrobić w Twoim imieniu coś, co wymaga świeżego kodu. System ten nigdy nie widzi kodu.',
  approveTitle: 'Zatwierdź to',
  approveText: '<strong>{client}</strong> (firma <strong>{company}</strong>) prosi o Twoje zatwierdzenie.',
  codeMalformed: 'Wpisz kod tak, jak jest pokazany: sześć cyfr.',
  noWay:
    'Nie masz drugiego składnika, którego można tu użyć. Zaloguj się do portalu, skonfiguruj go tam i zacznij od nowa.',
  lostApp:
    'Brak dostępu do aplikacji? Zaloguj się do portalu kodem odzyskiwania, skonfiguruj tam nową aplikację i zacznij od nowa.',
  enrollTitle: 'Najpierw jedna rzecz',
  enrollText:
    'Do logowania potrzebny jest drugi składnik, którego jeszcze nie masz. Zaloguj się do portalu, skonfiguruj go tam i zacznij od nowa.',
  nothingTitle: 'Nie ma tu nic do zatwierdzenia',
  nothingText:
    'To, o czego zatwierdzenie proszono, zmieniło się, jest nieaktualne albo pochodzi z innej sesji. Wróć i poproś tam o to ponownie. Jeśli to nie pomoże, zaloguj się jeszcze raz.',
  cancel: 'Anuluj i wróć do: {client}',
  refuse: 'Nie zatwierdzaj; wróć do: {client}',
  back: 'Wróć do: {client}',
  refusedTitle: 'Żądanie odrzucono',
  refusedText: 'Nic nie zrobiono. Wróć do swojego systemu finansowego i spróbuj ponownie.',
  refusedReason: 'Dla osoby, która opiekuje się tym systemem: {reason}',
} as const;
