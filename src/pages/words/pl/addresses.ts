/** Where somebody is told what happens to their account. */
export const addresses = {
  title: 'Adresy do wiadomości',
  intro:
    'O każdej zmianie sposobu logowania powiadamiamy wszystkie te adresy. Dwa są lepsze niż jeden: kto dostanie się do jednej skrzynki, nie ukryje tego przed drugą.',
  caption: 'Twoje adresy',
  address: 'Adres e-mail',
  status: 'Status',
  signIn: 'Tym adresem się logujesz',
  known: 'Potwierdzony',
  waiting: 'Czeka na potwierdzenie',
  waitsUntil: 'do',
  actions: 'Działania',
  remove: 'Usuń',
  removeThis: 'Usuń {address}',
  confirm: 'Potwierdź',
  confirmThis: 'Potwierdź {address}',
  add: 'Dodaj adres',
  addTitle: 'Dodaj adres',
  addText: 'Wyślemy tam wiadomość, aby potwierdzić adres. Powiadomimy też Twoje inne adresy.',
  addressWrong: 'Podaj adres e-mail, na przykład name@example.com.',
  send: 'Wyślij wiadomość',
  confirmTitle: 'Potwierdź adres',
  confirmText:
    'Na ten adres wysłano wiadomość. W ciągu 24 godzin otwórz link z wiadomości albo skopiuj jej treść do tego pola. Potem nastąpi wylogowanie wszędzie indziej.',
  token: 'Tekst z wiadomości',
  tokenHint: 'Zaczyna się od csac_. Można wkleić cały wiersz lub link.',
  removeTitle: 'Usunąć ten adres?',
  removeText:
    '<strong>{address}</strong> zostanie jeszcze powiadomiony o usunięciu, a potem już o niczym. Wszędzie indziej nastąpi wylogowanie.',
  cancelText: 'Wiadomość wysłana na <strong>{address}</strong> niczego już nie potwierdza.',
} as const;
