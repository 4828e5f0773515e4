/** A fresh factor on a session that lives. */
export const stepUp = {
  title: 'Bestätigen Sie, dass Sie es sind',
  text: 'Was jetzt kommt, braucht einen frischen Code. Danach wird fünf Minuten lang nicht wieder gefragt.',
  submit: 'Bestätigen',
  passwordText: 'Sie haben noch keinen zweiten Faktor; deshalb wird noch einmal nach Ihrem Passwort gefragt.',
  password: 'Jetziges Passwort',
} as const;
