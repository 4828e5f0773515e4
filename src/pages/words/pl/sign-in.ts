/** Signing in, from the password to the second factor. */
export const signIn = {
  title: 'Zaloguj się',
  email: 'Adres e-mail',
  password: 'Hasło',
  submit: 'Zaloguj się',
  oneLogin:
    'Jedno konto to jedna osoba. Nigdy nikomu nie podawaj hasła ani kodu, nawet nam: nigdy nie prosimy o nie przez telefon ani e-mailem.',
  forgot: 'Nie pamiętasz hasła?',
  company: 'Zaloguj się przez moją firmę',
  companyByPassword: 'Osoby z tym adresem logują się tutaj, swoim hasłem.',
  toProviderTitle: 'Zaloguj się przez swoją firmę',
  toProviderText: 'Następna strona to {host}, gdzie loguje Cię Twoja firma.',
  toProvider: 'Przejdź tam teraz',
  ended:
    'Nastąpiło wylogowanie, ponieważ przez pewien czas nic nie robiono, minął dzień, podano zbyt wiele błędnych kodów albo sesję zakończono gdzie indziej. Zaloguj się ponownie: wpisane dane zachowano, oprócz haseł i kodów.',
  requiredTitle: 'Wymagany jest drugi składnik',
  requiredText:
    'Hasło było prawidłowe. Przed wejściem skonfiguruj drugi składnik: zajmie to dwie minuty i zatrzyma każdego, kto pozna hasło.',
  requiredRole: 'Wymaga go Twój udział w płatnościach.',
  requiredCompany: '<strong>{company}</strong> go wymaga.',
  requiredGoOn: 'Skonfiguruj teraz',
  codeTitle: 'Drugi krok',
  chooseTitle: 'Jak chcesz potwierdzić, że to Ty?',
  totp: 'Kod z aplikacji uwierzytelniającej',
  smsPlain: 'Kod SMS',
  recovery: 'Użyj kodu odzyskiwania',
  sendText: 'Wyślij kod SMS na {hint}',
  sentTo: 'Wysłano SMS na <strong>{hint}</strong>. Zwykle trwa to kilka sekund.',
  code: 'Kod',
  codeHint: 'Sześć cyfr, tak jak pokazuje je aplikacja lub SMS.',
  verify: 'Dalej',
  remember: 'Nie pytaj przez pewien czas na tym urządzeniu, jeśli firma na to pozwala',
  resend: 'Wyślij nowy kod',
  resendIn: "Nowy kod można wysłać za '{seconds}' s.",
  otherWay: 'Wybierz inny sposób',
  codeWrong: 'Tego kodu nie przyjęto.',
  neverShare: 'Nikomu nie podawaj tego kodu. Kto o niego prosi, nie jest od nas.',
  clockTitle: 'Kody z aplikacji nie są przyjmowane?',
  clockText:
    'Ustaw automatyczną datę i godzinę w urządzeniu, które pokazuje kody: powstają one na podstawie czasu. W telefonie znajdziesz to w Ustawieniach, pod „Data i godzina”.',
  recoveryTitle: 'Zaloguj się kodem odzyskiwania',
  recoveryText:
    'Działa raz, zamiast drugiego składnika. Zaraz potem skonfigurujesz nowy i otrzymasz nowy kod odzyskiwania. Przez następną dobę konto obejmuje okres bezpieczeństwa, bez decyzji o pieniądzach.',
  recoveryCode: 'Kod odzyskiwania',
  recoveryHint: 'Tak, jak został zapisany, z łącznikami lub bez.',
  noWayText:
    'Drugi składnik resetuje uprawniona osoba: odbiorcom płatności inny administrator odbiorcy, zwykłym użytkownikom administrator firmy, wszystkim innym pomoc techniczna.',
  startAgain: 'Zacznij od nowa',
  factorDue:
    'Nastąpiło wylogowanie, ponieważ od teraz wymagany jest drugi składnik. Zaloguj się ponownie, a pojawi się pytanie o niego: wpisane dane zachowano, oprócz haseł i kodów.',
} as const;
