/** Who may do what on the side that pays. */
export const team = {
  title: 'Zespół',
  intro: 'Te osoby biorą udział w płaceniu. Nadana lub odebrana rola liczy się od razu.',
  advice:
    'Twoja firma ma jednego administratora płatności. Poproś pomoc techniczną o drugiego: zmiana zasad wymaga dwóch, a jeden może zgubić telefon.',
  caption: 'Osoby w zespole',
  empty: 'W zespole nie ma jeszcze nikogo. Dodaj osobę.',
  name: 'Imię i nazwisko',
  email: 'Adres e-mail',
  roles: 'Role',
  noRoles: 'Nie ma już roli',
  you: 'Ty',
  inactive: 'Nie może się zalogować',
  actions: 'Działania',
  takeAway: 'Odbierz: {role}',
  takeAwayLabel: 'Odbierz rolę „{role}”: {name}',
  add: 'Dodaj osobę',
  mayTitle: 'Co może każda rola',
  rulesTitle: 'Co nigdy się nie zmienia',
  ruleTogether:
    'Kto zatwierdza rachunki bankowe, nigdy nie przekazuje pieniędzy i nigdy nie jest administratorem płatności, w żadnej firmie.',
  ruleSupport:
    'Administratorów płatności powołuje i usuwa wyłącznie pomoc techniczna, i tylko na utrwalone słowo firmy.',
  ruleOwn: 'Nikt nie zmienia własnych ról. Robi to inny administrator płatności.',
  addTitle: 'Dodaj osobę do zespołu',
  addIntro:
    'Nowa osoba otrzyma link do ustawienia hasła i skonfiguruje drugi składnik przy pierwszym logowaniu. Aby nadać komuś z zespołu jeszcze jedną rolę, wpisz adres e-mail tej osoby i pozostaw puste imię i nazwisko.',
  emailHint: 'Adres, którym ta osoba się loguje.',
  emailWrong: 'Podaj adres e-mail, na przykład uma@example.com.',
  nameHint: 'Potrzebne dla osoby, której nie ma jeszcze w zespole.',
  nameWrong: 'Podaj imię i nazwisko osoby, najwyżej 100 znaków.',
  role: 'Rola',
  roleWrong: 'Wybierz rolę, która pasuje do pozostałych ról tej osoby.',
  removeTitle: 'Odebrać rolę „{role}”? {name}',
  removeText:
    'Liczy się od razu, także tam, gdzie ta osoba jest zalogowana. To, co zatwierdziła w tej roli, a co nie jest jeszcze autoryzowane, musi zatwierdzić ktoś inny.',
  removeVerb: 'Odbierz rolę',
} as const;
