export const stepUp = {
  title: 'Confirmez que c’est vous',
  text: 'La suite exige un code récent. Ensuite, il n’est plus demandé pendant cinq minutes.',
  submit: 'Confirmer',
  passwordText:
    'Vous n’avez pas encore de second facteur ; votre mot de passe est donc demandé encore une fois.',
  password: 'Mot de passe actuel',
} as const;
