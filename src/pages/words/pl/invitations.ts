/** Companies that want somebody in their directory. */
export const invitations = {
  title: 'Zaproszenia',
  intro: 'Te firmy chcą mieć Cię wśród swoich osób. Przyjmuj tylko to, czego się spodziewasz.',
  caption: 'Zaproszenia, które czekają na odpowiedź',
  empty:
    'Żadna firma nie czeka na odpowiedź. Gdy jakaś Cię zaprosi, otrzymasz wiadomość, a zaproszenie znajdziesz tutaj.',
  company: 'Firma',
  invited: 'Zaproszono',
  actions: 'Działania',
  accept: 'Przyjmij',
  decline: 'Odrzuć',
  acceptThis: 'Przyjmij: {company}',
  declineThis: 'Odrzuć: {company}',
  acceptTitle: 'Przyjąć to zaproszenie?',
  acceptText:
    'Od tej chwili należysz do firmy <strong>{company}</strong> i obowiązują Cię także jej zasady logowania. Jeśli wymaga drugiego składnika, zapytamy o niego.',
  declineTitle: 'Odrzucić to zaproszenie?',
  declineText: 'Zaproszenie od firmy <strong>{company}</strong> zniknie. Firma może zaprosić Cię ponownie.',
} as const;
