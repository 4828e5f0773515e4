/** "My security": how somebody signs in, and what they do about it themselves. */
export const security = {
  title: 'Moje bezpieczeństwo',
  ways: 'Moje bezpieczeństwo',
  overview: 'Przegląd',
  sessions: 'Gdzie trwa moje logowanie',
  addresses: 'Adresy do wiadomości',
  devices: 'Zapamiętane urządzenia',
  password: 'Hasło',
  invitations: 'Zaproszenia',
  locked:
    'O drugi składnik pytamy zawsze. To ustawienie jest włączone i zablokowane: nikt nie wyłącza go sam sobie.',
  always: 'Zawsze włączone',
  becauseRole: 'Wymaga tego Twoja rola: <strong>{role}</strong>.',
  becauseCompany: '<strong>{company}</strong> wymaga tego od wszystkich.',
  becauseReactivated: '<strong>{company}</strong> ponownie daje Ci dostęp i tego wymaga.',
  whenEnrolled: 'O drugi składnik pytamy przy każdym logowaniu, ponieważ jest skonfigurowany.',
  notAsked: 'Twoja firma nie wymaga drugiego składnika. Nie ma nic do skonfigurowania.',
  mayEnroll: 'Nie masz jeszcze drugiego składnika. Z nim samo hasło nikomu nie da dostępu.',
  ahead:
    '<strong>{company}</strong> od tego dnia nie daje nikomu dostępu bez drugiego składnika. Skonfiguruj swój teraz: zajmie to dwie minuty, a najpierw zapytamy o hasło.',
  aheadSet:
    '<strong>{company}</strong> od tego dnia nie daje nikomu dostępu bez drugiego składnika. Twój jest już skonfigurowany.',
  aheadFrom: 'Wymagany od',
  setUpNow: 'Skonfiguruj teraz',
  blocked:
    'Podano zbyt wiele błędnych kodów. Przed podaną niżej godziną nie zostanie przyjęty żaden kod, nawet właściwy.',
  blockedUntil: 'Zablokowane do',
  coolingOff:
    'Twoje metody logowania zmieniono lub odzyskano. Do podanej niżej godziny nie można z tego konta autoryzować pieniędzy ani zmieniać rachunków bankowych. W tym czasie może to zrobić inna uprawniona osoba.',
  coolingOffUntil: 'Okres bezpieczeństwa do',
  methods: 'Drugie składniki',
  methodsCaption: 'Co jest skonfigurowane',
  method: 'Metoda',
  app: 'Aplikacja uwierzytelniająca',
  sms: 'SMS',
  smsTo: 'SMS na {hint}',
  since: 'Od',
  actions: 'Działania',
  replaceApp: 'Zastąp',
  changeNumber: 'Zmień numer',
  remove: 'Usuń',
  lost: 'Zgłoś utratę',
  addApp: 'Dodaj aplikację uwierzytelniającą',
  addSms: 'Dodaj numer telefonu',
  lastStays:
    'To Twój jedyny drugi składnik, więc nie można go usunąć. Można go zastąpić: stary działa, dopóki nowy nie zostanie sprawdzony.',
  lostOnlyTitle: 'Utracono go?',
  lostOnlyText:
    'Zaloguj się kodem odzyskiwania i hasłem. Zaraz potem skonfigurujesz nowy, a stary przestanie działać.',
  lostOneText:
    'Zgłoś jego utratę i potwierdź ją drugim z nich. Od razu przestanie działać i można będzie skonfigurować nowy.',
  removeTitle: 'Usunąć aplikację uwierzytelniającą?',
  removeSmsTitle: 'Usunąć SMS?',
  lostTitle: 'Zgłosić utratę aplikacji uwierzytelniającej?',
  lostSmsTitle: 'Zgłosić utratę telefonu?',
  removeText:
    'Ta metoda od razu przestanie działać. Wszędzie indziej nastąpi wylogowanie, powiadomimy wszystkie Twoje adresy i otrzymasz nowy kod odzyskiwania. Przez dobę nie będzie można autoryzować pieniędzy ani zmieniać rachunków bankowych.',
  lostText:
    'Ta metoda od razu przestanie działać, gdziekolwiek teraz jest. Wszędzie indziej nastąpi wylogowanie, powiadomimy wszystkie Twoje adresy i otrzymasz nowy kod odzyskiwania. Przez dobę nie będzie można autoryzować pieniędzy ani zmieniać rachunków bankowych. Potwierdź drugą metodą, nie utraconą.',
  recovery: 'Kod odzyskiwania',
  recoveryNone: 'Nie masz kodu odzyskiwania. Utwórz go, aby mieć dostęp po utracie telefonu.',
  recoveryUnsaved:
    'Masz kod odzyskiwania, ale nie potwierdzono jego zapisania. Jeśli nie jest zapisany, utwórz nowy.',
  recoverySaved: 'Masz kod odzyskiwania. Razem z hasłem raz umożliwi dostęp.',
  newRecovery: 'Utwórz nowy kod odzyskiwania',
  newRecoveryTitle: 'Utworzyć nowy kod odzyskiwania?',
  newRecoveryText:
    'Zostanie pokazany raz. Obecny przestanie działać, a my powiadomimy wszystkie Twoje adresy.',
  roleOther: 'Twój udział w płatnościach',
} as const;
