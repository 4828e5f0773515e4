export const reading = {
  title: 'Język i strefa czasowa',
  intro: 'Strony, e-maile i SMS-y są w tym języku i podają godziny w tej strefie czasowej.',
  zone: 'Strefa czasowa',
  zoneHint: 'Jeśli żadnej nie wybrano, strony używają zegara urządzenia, a e-maile podają czas UTC.',
  zoneNone: 'Nie wybrano',
  zoneWrong: 'Wybierz strefę czasową z listy.',
  save: 'Zapisz',
} as const;
