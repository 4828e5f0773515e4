export const enroll = {
  chooseTitle: 'Choisissez votre second facteur',
  app: 'Application d’authentification',
  appHint:
    'Le choix le plus sûr. Fonctionne sans réseau ; toute application qui affiche des codes à six chiffres convient, sur un téléphone, un ordinateur ou dans un navigateur.',
  sms: 'SMS',
  smsHint: 'Un code par SMS sur votre téléphone mobile. Qui s’empare de votre numéro peut le lire.',
  useApp: 'Utiliser une application',
  useSms: 'Utiliser les SMS',
  appTitle: 'Configurez votre application d’authentification',
  appStart:
    'Il vous faut une application d’authentification déjà installée. La page suivante montre une seule fois une image que votre application doit scanner.',
  appBegin: 'Afficher l’image',
  scan: 'Scannez cette image avec votre application.',
  qrAlt:
    'Code QR pour votre application d’authentification. Si vous ne pouvez pas le scanner, saisissez la clé qui figure dessous.',
  cannotScan:
    'Vous ne pouvez pas la scanner ? Saisissez cette clé dans votre application, comme clé temporelle :',
  copyKey: 'Copier la clé',
  enterCode: 'Saisissez ensuite le code que l’application affiche.',
  code: 'Code de l’application',
  codeHint: 'Six chiffres ; un nouveau code apparaît toutes les 30 secondes.',
  confirm: 'Vérifier le code',
  tryAgain:
    'L’image est montrée une seule fois. Si votre application a le compte, saisissez le code qu’elle affiche maintenant.',
  startOver: 'Recommencer avec une nouvelle image',
  smsTitle: 'Configurez les SMS',
  riskTitle: 'Avant de choisir les SMS',
  riskText:
    'Un SMS peut être lu par qui s’empare de votre numéro ou de votre carte SIM. Une application d’authentification n’a pas cette faiblesse, et elle est gratuite.',
  riskChecked: 'Je le sais, et je choisis malgré tout les SMS.',
  country: 'Pays du numéro',
  number: 'Numéro de mobile',
  numberHint: 'Tel que vous l’écrivez dans ce pays, avec ou sans espaces.',
  send: 'Envoyer un code',
  smsCodeTitle: 'Saisissez le code reçu par SMS',
  smsCode: 'Code reçu par SMS',
  changeNumber: 'Utiliser un autre numéro',
  recoveryTitle: 'Enregistrez votre code de récupération',
  recoveryText:
    'Si vous perdez votre téléphone, ce code vous permet d’entrer une fois, avec votre mot de passe. Gardez-le avec vos papiers importants, et non sur le téléphone lui-même. Il est affiché maintenant et plus jamais ensuite.',
  recoveryCode: 'Votre code de récupération',
  copyCode: 'Copier le code',
  download: 'Télécharger dans un fichier',
  saved: 'Je l’ai enregistré.',
  savedMissing:
    'Attestez que vous avez enregistré le code. Sans lui, personne n’entre après la perte d’un téléphone.',
  finish: 'Terminer',
  recoveryGone:
    'Le code a été affiché une fois et ne l’est plus. Si vous ne l’avez pas enregistré, terminez, puis créez-en un nouveau dans « Ma sécurité ».',
  recoveryFile:
    'Code de récupération de {account} pour {brand}. Il sert une seule fois, avec le mot de passe. Gardez-le en lieu sûr et ne le donnez à personne.',
} as const;
