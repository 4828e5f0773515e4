/** Who may do what on the side that pays. */
export const team = {
  title: 'Team',
  intro: 'Diese Personen wirken am Zahlen mit. Eine Rolle, die Sie geben oder entziehen, gilt sofort.',
  advice:
    'Ihr Unternehmen hat nur einen Zahlungsadministrator. Lassen Sie vom Support einen zweiten ernennen: Regeln zu ändern braucht zwei, und ein Handy kann verloren gehen.',
  caption: 'Personen Ihres Teams',
  empty: 'Noch ist niemand im Team. Fügen Sie jemanden hinzu.',
  name: 'Name',
  email: 'E-Mail-Adresse',
  roles: 'Rollen',
  noRoles: 'Keine Rolle mehr',
  you: 'Sie',
  inactive: 'Kann sich nicht anmelden',
  actions: 'Aktionen',
  takeAway: 'Entziehen: {role}',
  takeAwayLabel: 'Rolle „{role}“ entziehen: {name}',
  add: 'Person hinzufügen',
  mayTitle: 'Was jede Rolle darf',
  rulesTitle: 'Was sich nie ändert',
  ruleTogether:
    'Wer Bankkonten genehmigt, bewegt nie Geld und ist nie Zahlungsadministrator, in keinem Unternehmen.',
  ruleSupport:
    'Zahlungsadministratoren werden nur vom Support ernannt und entfernt, und nur auf das festgehaltene Wort Ihres Unternehmens.',
  ruleOwn: 'Niemand ändert die eigenen Rollen. Das tut ein anderer Zahlungsadministrator.',
  addTitle: 'Person zum Team hinzufügen',
  addIntro:
    'Wer neu ist, bekommt einen Link, um ein Passwort festzulegen, und richtet bei der ersten Anmeldung einen zweiten Faktor ein. Um jemandem aus dem Team eine weitere Rolle zu geben, geben Sie die E-Mail-Adresse ein und lassen den Namen leer.',
  emailHint: 'Die Adresse, mit der sich die Person anmeldet.',
  emailWrong: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel uma@example.com.',
  nameHint: 'Nötig, wenn die Person noch nicht im Team ist.',
  nameWrong: 'Geben Sie den Namen der Person ein, höchstens 100 Zeichen.',
  role: 'Rolle',
  roleWrong: 'Wählen Sie eine Rolle, die zu den anderen Rollen dieser Person passt.',
  removeTitle: 'Die Rolle „{role}“ entziehen: {name}?',
  removeText:
    'Das gilt sofort, auch wo diese Person angemeldet ist. Was sie mit dieser Rolle genehmigt hat und noch nicht freigegeben ist, muss jemand anders genehmigen.',
  removeVerb: 'Rolle entziehen',
} as const;
