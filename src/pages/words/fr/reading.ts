export const reading = {
  title: 'Langue et fuseau horaire',
  intro:
    'Les pages, les e-mails et les SMS sont dans cette langue et donnent les heures de ce fuseau horaire.',
  zone: 'Fuseau horaire',
  zoneHint:
    'Si aucun n’est choisi, les pages suivent l’horloge de votre appareil et les e-mails indiquent UTC.',
  zoneNone: 'Aucun choisi',
  zoneWrong: 'Choisissez un fuseau horaire dans la liste.',
  save: 'Enregistrer',
} as const;
