/** A fresh factor on a session that lives. */
export const stepUp = {
  title: 'Potwierdź, że to Ty',
  text: 'Następny krok wymaga świeżego kodu. Potem przez pięć minut nie zapytamy o niego ponownie.',
  submit: 'Potwierdź',
  passwordText: 'Nie masz jeszcze drugiego składnika, więc jeszcze raz pytamy o hasło.',
  password: 'Obecne hasło',
} as const;
