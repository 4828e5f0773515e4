/** The payee admins of a company. */
export const payeeMembers = {
  title: 'Członkowie',
  intro:
    'Administratorzy odbiorcy zajmują się rachunkami bankowymi, umowami i płatnościami. Powinno ich być co najmniej dwóch: gdy jeden zgubi telefon, drugi przywróci mu dostęp.',
  alone:
    'Nie ma innego administratora odbiorcy oprócz Ciebie. Dodaj drugiego: w przeciwnym razie po utracie telefonu może Ci pomóc tylko pomoc techniczna.',
  caption: 'Administratorzy odbiorcy w Twojej firmie',
  name: 'Imię i nazwisko',
  email: 'Adres e-mail',
  companies: 'Firmy',
  company: 'Firma',
  actions: 'Działania',
  you: 'Ty',
  ownMethods: 'Moje bezpieczeństwo',
  add: 'Dodaj administratora odbiorcy',
  reset: 'Zresetuj drugi składnik',
  resetOf: 'Zresetuj drugi składnik: {name}',
  addTitle: 'Dodaj administratora odbiorcy',
  addText:
    'Ta osoba otrzyma e-mail z linkiem do ustawienia hasła i skonfiguruje drugi składnik, zanim cokolwiek zobaczy. Powiadomimy wszystkich administratorów odbiorcy w firmie.',
  emailHint: 'Tym adresem ta osoba się loguje. Musi to być adres, którego nikt tu jeszcze nie używa.',
  nameWrong: 'Podaj imię i nazwisko o długości od 1 do 100 znaków.',
  emailWrong: 'Podaj pełny adres e-mail, na przykład name@company.example.',
  emailTaken: 'Ktoś już loguje się tym adresem. Podaj inny adres tej osoby.',
  resetTitle: 'Zresetować drugi składnik? {name}',
  resetText:
    'Zrób to tylko po rozmowie z tą osobą: telefonicznej, pod znany Ci numer, albo osobistej. Jej aplikacja i numer telefonu od razu przestaną działać, zostanie wszędzie wylogowana i otrzyma e-mailem kod do skonfigurowania nowych. Przez dobę nie będzie mogła zmieniać rachunków bankowych.',
  resetEmail: 'Adres e-mail, którym ta osoba się loguje',
  resetEmailHint: 'Wpisz go dokładnie tak, jak przy logowaniu tej osoby, litera po literze.',
  notTheirs: 'To nie jest adres, którym ta osoba się loguje.',
  verified: 'Potwierdzam, że prośba została sprawdzona.',
  verifiedMissing: 'Potwierdź, że prośba została sprawdzona.',
} as const;
