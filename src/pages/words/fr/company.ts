export const company = {
  company: 'Entreprise',
  show: 'Afficher cette entreprise',
  lacks: 'Pour cela, il vous faut un droit de plus : <strong>{rights}</strong>.',
  lacksHelp: 'Demandez-le à un administrateur de votre entreprise, ou à l’assistance s’il n’y en a pas.',
} as const;
