/** Setting up a second factor, at sign-in or later. */
export const enroll = {
  chooseTitle: 'Wybierz drugi składnik',
  app: 'Aplikacja uwierzytelniająca',
  appHint:
    'Bezpieczniejszy wybór. Działa bez sieci; wystarczy dowolna aplikacja pokazująca sześciocyfrowe kody, na telefonie, komputerze lub w przeglądarce.',
  sms: 'SMS',
  smsHint: 'Kod w wiadomości SMS na telefon komórkowy. Może go odczytać każdy, kto przejmie Twój numer.',
  useApp: 'Użyj aplikacji',
  useSms: 'Użyj wiadomości SMS',
  appTitle: 'Skonfiguruj aplikację uwierzytelniającą',
  appStart:
    'Potrzebna jest zainstalowana już aplikacja uwierzytelniająca. Na następnej stronie raz pojawi się obraz do zeskanowania aplikacją.',
  appBegin: 'Pokaż obraz',
  scan: 'Zeskanuj ten obraz aplikacją.',
  qrAlt:
    'Kod QR dla aplikacji uwierzytelniającej. Jeśli nie możesz go zeskanować, wpisz klucz podany pod nim.',
  cannotScan: 'Nie możesz zeskanować? Wpisz w aplikacji ten klucz jako klucz oparty na czasie:',
  copyKey: 'Kopiuj klucz',
  enterCode: 'Następnie wpisz kod, który pokazuje aplikacja.',
  code: 'Kod z aplikacji',
  codeHint: 'Sześć cyfr; co 30 sekund pojawia się nowy.',
  confirm: 'Sprawdź kod',
  tryAgain:
    'Obraz jest pokazywany tylko raz. Jeśli aplikacja ma już to konto, wpisz kod, który teraz pokazuje.',
  startOver: 'Zacznij od nowa z nowym obrazem',
  smsTitle: 'Skonfiguruj wiadomości SMS',
  riskTitle: 'Zanim wybierzesz SMS',
  riskText:
    'SMS może odczytać każdy, kto przejmie Twój numer lub kartę SIM. Aplikacja uwierzytelniająca nie ma tej słabości i jest bezpłatna.',
  riskChecked: 'Wiem o tym i mimo to wybieram SMS.',
  country: 'Kraj numeru',
  number: 'Numer telefonu komórkowego',
  numberHint: 'Tak, jak zapisuje się go w tym kraju, ze spacjami lub bez.',
  send: 'Wyślij kod',
  smsCodeTitle: 'Wpisz kod z wiadomości SMS',
  smsCode: 'Kod z wiadomości SMS',
  changeNumber: 'Użyj innego numeru',
  recoveryTitle: 'Zapisz kod odzyskiwania',
  recoveryText:
    'W razie utraty telefonu ten kod, razem z hasłem, raz umożliwi dostęp. Trzymaj go z ważnymi dokumentami, a nie w samym telefonie. Jest pokazywany teraz i nigdy więcej.',
  recoveryCode: 'Twój kod odzyskiwania',
  copyCode: 'Kopiuj kod',
  download: 'Pobierz jako plik',
  saved: 'Kod jest zapisany.',
  savedMissing: 'Potwierdź, że kod jest zapisany. Bez niego po utracie telefonu nikt nie uzyska dostępu.',
  finish: 'Zakończ',
  recoveryGone:
    'Kod pokazano raz i nie zostanie pokazany ponownie. Jeśli nie jest zapisany, zakończ i utwórz nowy w sekcji „Moje bezpieczeństwo”.',
  recoveryFile:
    'Kod odzyskiwania dla konta {account} w {brand}. Działa raz, razem z hasłem. Przechowuj go bezpiecznie i nikomu nie podawaj.',
} as const;
