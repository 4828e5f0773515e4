export const reading = {
  title: 'Sprache und Zeitzone',
  intro: 'Seiten, E-Mails und SMS kommen in dieser Sprache und nennen Zeiten in dieser Zeitzone.',
  zone: 'Zeitzone',
  zoneHint: 'Ist keine gewählt, richten sich die Seiten nach der Uhr Ihres Geräts, und E-Mails nennen UTC.',
  zoneNone: 'Keine gewählt',
  zoneWrong: 'Wählen Sie eine Zeitzone aus der Liste.',
  save: 'Speichern',
} as const;
