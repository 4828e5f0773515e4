/** A new password: changed by somebody who is in, or set by a link from the mailbox. */
export const password = {
  changeTitle: 'Zmień hasło',
  changeText:
    'Po zmianie nastąpi wylogowanie wszędzie, także tutaj. Zaloguj się ponownie nowym hasłem i drugim składnikiem.',
  current: 'Obecne hasło',
  currentWrong:
    'To nie jest obecne hasło. Po pięciu błędnych odczekaj pół godziny albo ustaw nowe za pomocą linku.',
  next: 'Nowe hasło',
  nextHint:
    'Od 15 do 128 znaków. Dobrze sprawdza się kilka słów pod rząd. Spacje i wszystkie znaki są dozwolone, a żadne nie są wymagane.',
  change: 'Zmień',
  forgotTitle: 'Ustaw nowe hasło',
  forgotText: 'Podaj adres, którym się logujesz. Wyślemy tam link do ustawienia nowego hasła.',
  email: 'Adres e-mail',
  emailWrong: 'Podaj adres e-mail, którym się logujesz.',
  send: 'Wyślij link',
  sentTitle: 'Zajrzyj do swojej skrzynki',
  sentText:
    'Jeśli ktoś loguje się tym adresem, link jest już w drodze. Działa raz, w ciągu 60 minut. Do tego czasu hasło pozostaje bez zmian.',
  sentNothing:
    'Nic nie przychodzi? Sprawdź folder ze spamem i poprawność adresu. Kto loguje się przez swoją firmę, nie ma tutaj hasła.',
  another: 'Spróbuj z innym adresem',
  toSignIn: 'Do logowania',
  resetTitle: 'Wybierz nowe hasło',
  resetText:
    'Ustawienie hasła wylogowuje wszędzie i nikogo nie loguje: potem zaloguj się, drugim składnikiem jak dotąd.',
  link: 'Link z wiadomości',
  linkHint: 'Skopiuj cały link z wiadomości i wklej go tutaj. Tam, gdzie działają skrypty, wpisuje się sam.',
  linkWrong: 'Tego linku już użyto, ma ponad 60 minut albo jest niepełny. Poproś o nowy.',
  askAgain: 'Poproś o nowy link',
  set: 'Ustaw hasło',
  untypable:
    'Zawiera znak, którego nie da się wpisać, na przykład tabulator. Użyj liter, cyfr, spacji i znaków.',
  tooShort: 'Ma mniej niż 15 znaków. Dobrze sprawdza się kilka słów pod rząd.',
  tooLong: 'Ma więcej niż 128 znaków.',
  breached: 'Jest znane z kradzieży haseł i sprawdza się je w pierwszej kolejności. Wybierz inne.',
  repeats: 'Powtarza coś krótkiego lub częstego, co sprawdza się w pierwszej kolejności. Wybierz inne.',
  walk: 'Idzie za układem klawiatury, alfabetem lub cyframi, co sprawdza się w pierwszej kolejności. Wybierz inne.',
  ownWords:
    'Składa się z Twojego imienia lub nazwiska, adresu, nazwy firmy albo nazwy tej usługi. Wybierz inne.',
  notAcceptable: 'Tego hasła nie można użyć. Wybierz inne.',
} as const;
