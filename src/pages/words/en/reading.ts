/** How somebody is told things: the language, and the zone of every time. */
export const reading = {
  title: 'Language and time zone',
  intro:
    'Pages, mails and text messages come in this language, and say when something was or is due in this time zone.',
  zone: 'Time zone',
  zoneHint: 'Where none is chosen, pages follow the clock of your device, and mails say UTC.',
  zoneNone: 'None chosen',
  zoneWrong: 'Choose a time zone from the list.',
  save: 'Save',
} as const;
