export const over = {
  foreignTitle: 'Ce formulaire ne vient pas d’ici',
  foreignText:
    'Rien n’a été fait. Si vous ne l’avez pas envoyé vous-même, une autre page a tenté de le faire. Rendez-vous d’ici à la page voulue et recommencez.',
  staleTitle: 'Cette page n’est plus à jour',
  staleText:
    'Rien n’a été fait. Quelqu’un s’est connecté ou déconnecté dans ce navigateur après l’ouverture de la page. Rouvrez-la, regardez ce qu’elle indique maintenant et envoyez-la de nouveau.',
  nothingTitle: 'Cette page n’existe pas',
  nothingText: 'Elle a peut-être été déplacée, ou elle ne vous est pas destinée. Repartez de l’accueil.',
  refusedTitle: 'Vous ne pouvez pas faire cela',
  interactionTitle: 'Cette page n’est plus valable',
  interactionText:
    'Elle a déjà été utilisée, a pris trop de temps ou a été ouverte dans un autre navigateur. Revenez à votre système financier et recommencez de là.',
  busyTitle: 'Trop de tentatives',
  busyText: 'Attendez une minute, puis revenez à la page précédente et réessayez. Rien n’a été fait.',
  failedTitle: 'Cela n’a pas fonctionné',
  failedText:
    'Une erreur s’est produite de notre côté. Attendez un instant et réessayez. Rien n’a été fait à moitié.',
  malformedTitle: 'Ce formulaire n’était pas correct',
  malformedText: 'Rien n’a été fait. Revenez en arrière, rechargez la page et envoyez-la de nouveau.',
  start: 'Aller à l’accueil',
  again: 'Rouvrir la page',
} as const;
