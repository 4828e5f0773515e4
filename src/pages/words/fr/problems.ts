export const problems = {
  other: 'Cela n’a pas été possible. Rien n’a été modifié.',
  'invalid-request': 'Quelque chose dans le formulaire n’est pas correct. Regardez les champs signalés.',
  'sign-in-refused':
    'Ces données de connexion n’ont pas été acceptées. Vérifiez-les et réessayez. Après cinq mots de passe erronés, attendez une demi-heure ou choisissez un nouveau mot de passe.',
  'single-sign-on-refused':
    'La connexion par votre entreprise n’a pas abouti à un résultat valable ici. Recommencez ; si cela n’aide pas, adressez-vous à la personne qui gère la connexion dans votre entreprise.',
  'identity-provider-unavailable':
    'Le service de connexion de votre entreprise ne répond pas. Réessayez dans un moment.',
  'code-refused':
    'Ce code n’a pas été accepté. Attendez le code suivant de votre application ou demandez un nouveau SMS, puis réessayez. Si les codes de l’application sont toujours refusés, réglez l’horloge de votre appareil en mode automatique.',
  'too-many-attempts': 'Trop de codes erronés ont été saisis. Attendez une demi-heure avant de réessayer.',
  'too-many-requests': 'Trop de demandes sont venues de votre emplacement. Attendez une minute et réessayez.',
  'ticket-refused': 'Cela a pris trop de temps. Recommencez avec votre mot de passe.',
  'text-limit-reached':
    'Trop de SMS ont été demandés. Le dernier code reste valable quelques minutes ; ou utilisez votre application.',
  'text-unavailable':
    'Aucun SMS ne peut être envoyé pour le moment. Utilisez votre application ou réessayez dans un moment.',
  'phone-number-refused':
    'Aucun code ne peut être envoyé à ce numéro. Indiquez un numéro de mobile de l’un des pays de la liste, ou utilisez une application.',
  'phone-number-at-risk':
    'Les SMS vers ce numéro ne sont pas jugés sûrs pour le moment, car sa carte SIM ou son réseau a changé récemment. Utilisez une application.',
  'risk-not-acknowledged': 'Attestez que vous connaissez le risque des SMS, ou choisissez l’application.',
  'method-not-available': 'Cette méthode ne peut pas être utilisée ici. Choisissez-en une autre.',
  'access-refused': 'Vos rôles ne le permettent pas. Adressez-vous à un administrateur de votre entreprise.',
  'country-refused':
    'Votre entreprise n’admet les utilisateurs des paiements que de certains pays, et celui-ci n’en fait pas partie.',
  'not-found': 'Cela n’existe pas, ou vous n’avez pas à le voir.',
  'cooling-off':
    'Après une modification de vos méthodes de connexion, l’argent est retenu pour votre compte pendant un jour. Une autre personne qui en a le droit peut le faire entre-temps.',
  'two-person-rule':
    'Une autre personne doit le faire : qui a créé ou modifié en dernier un paiement, ou approuvé une facture ou un compte qu’il contient, ne l’approuve ni ne l’autorise.',
  'approvals-missing':
    'D’autres personnes doivent d’abord l’approuver. La page du décaissement indique combien.',
  'approved-already':
    'Vous l’avez déjà approuvé. D’autres l’approuvent maintenant, et une autre personne encore l’autorise.',
  'approval-not-needed':
    'Aucune autre approbation n’est nécessaire. Une personne qui ne l’a pas approuvé l’autorise.',
  'daily-limit':
    'Cela dépasse ce qui peut être autorisé en un jour. Demandez à une autre personne, attendez un autre jour ou faites modifier la limite.',
  'disbursement-state': 'Son état ne le permet plus. Consultez le décaissement pour voir où il en est.',
  'disbursement-not-acceptable': 'Il ne peut pas être créé ainsi. Regardez les paiements signalés.',
  'factors-not-independent':
    'Deux personnes ne doivent pas partager un second facteur : ni l’application, ni le numéro de téléphone, ni le navigateur. Chacune configure le sien, ou une autre personne le fait.',
  'batch-not-acceptable':
    'Ceux-ci ne peuvent pas être autorisés ensemble. Chacun doit être un décaissement que vous pourriez autoriser seul.',
  'disbursements-off':
    'Les décaissements sont suspendus pour votre entreprise. Un administrateur des paiements les rétablit.',
  'last-method':
    'C’est le seul second facteur que votre rôle ici permet ; il reste donc. Configurez-en d’abord un autre, ou remplacez-le. S’il est perdu, connectez-vous avec votre code de récupération.',
  'enrollment-not-allowed': 'Vous n’avez rien à configurer ici pour le moment.',
  'current-password-refused':
    'Ce n’est pas votre mot de passe actuel. Après cinq mots de passe erronés, attendez une demi-heure ou choisissez-en un nouveau au moyen d’un lien.',
  'password-not-acceptable': 'Le nouveau mot de passe ne peut pas être utilisé. Le champ indique pourquoi.',
  'password-reset-link-refused':
    'Ce lien a déjà servi, date de plus de 60 minutes ou n’est pas complet. Demandez-en un nouveau.',
  'address-known': 'C’est déjà l’une de vos adresses. Rien n’a été envoyé.',
  'too-many-addresses': 'Il y a place pour cinq adresses. Retirez-en d’abord une.',
  'too-many-address-messages':
    'Cinq messages par jour sont le maximum. Ceux qui ont été envoyés sont valables 24 heures ; réessayez demain.',
  'address-token-refused':
    'Ce texte ne confirme aucune adresse : il a déjà servi, date de plus de 24 heures ou appartient à quelqu’un d’autre. Ajoutez de nouveau l’adresse pour recevoir un nouveau message.',
  'sign-in-address-stays':
    'Vous vous connectez avec cette adresse ; elle reste donc. L’assistance peut la changer.',
  'version-conflict':
    'Quelqu’un l’a modifié entre-temps. Rien n’a été fait. Voici ce qu’il en est maintenant : regardez encore une fois.',
  'company-required': 'Choisissez d’abord l’une de vos entreprises.',
  'mfa-policy-not-available':
    'Votre entreprise ne peut pas encore exiger un second facteur. Adressez-vous à l’assistance. Rien n’a été enregistré.',
  'mfa-policy-changed':
    'Quelqu’un d’autre a enregistré ces règles entre-temps, et rien de votre saisie n’a été enregistré. Continuez encore une fois : vous voyez ce que vos valeurs changeraient dans les règles actuelles.',
  'directory-not-oneself':
    'Personne ne décide cela pour soi-même. Adressez-vous à un autre administrateur de votre entreprise. Rien n’a été modifié.',
  'directory-payment-user':
    'Cette personne participe aux paiements. Un administrateur des paiements, ou l’assistance, lui retire d’abord ce rôle. Rien n’a été modifié.',
  'directory-last-admin':
    'Personne d’autre dans votre entreprise n’a ce droit. Donnez-le d’abord à quelqu’un d’autre. Rien n’a été modifié.',
  'directory-role-conflict':
    'Cette personne ne peut pas avoir ce droit en plus de ceux qu’elle a, ou n’en aurait plus aucun. Rien n’a été modifié.',
  'member-file-refused': 'Ce fichier ne peut pas être importé. Personne n’a été invité.',
  'invitation-not-found': 'Cette invitation n’existe plus : elle a reçu une réponse ou a été retirée.',
  'company-own-reset-refused':
    'Personne ne se réinitialise soi-même. Adressez-vous à un autre administrateur de l’entreprise ou à l’assistance. Avec votre code de récupération, vous n’avez besoin ni de l’un ni de l’autre.',
  'company-reset-not-confirmed':
    'Ce n’est pas l’adresse avec laquelle cette personne se connecte. Saisissez-la exactement. Rien n’a été réinitialisé.',
  'company-reset-not-enforced':
    'Votre entreprise n’exige pas encore de second facteur. Jusque-là, l’assistance réinitialise cette personne.',
  'company-reset-by-support':
    'Cette personne participe aux paiements. Les payeurs sont réinitialisés par l’assistance ; les administrateurs du bénéficiaire, par un autre de leur entreprise ou par l’assistance.',
  'company-reset-by-identity-provider':
    'Cette personne se connecte par votre fournisseur d’identité. Il n’y a rien à réinitialiser ici : adressez-vous à la personne qui le gère.',
  'payload-too-large':
    'C’est plus que ce qui peut être reçu en une fois. Répartissez-le en plusieurs parties.',
  'default-account-number-refused':
    'Le compte n’a pas été ajouté : le numéro du compte actuel manque, ou ce n’est pas le bon.',
  'default-account-number-tries-spent':
    'Le numéro du compte actuel a été mal indiqué trop souvent. Attendez une demi-heure ; jusque-là, personne de votre entreprise ne peut ajouter de compte.',
  'bank-account-inactive': 'Ce compte a été désactivé et le reste. Ajoutez-le de nouveau.',
  'deposit-account-needed':
    'Les paiements sont versés sur ce compte. Choisissez-en d’abord un autre pour eux.',
  'member-address-taken':
    'Cette personne ne peut pas être ajoutée ici : quelqu’un se connecte déjà avec cette adresse. Indiquez une autre de ses adresses, ou adressez-vous à l’assistance.',
  'own-reset-refused':
    'Personne ne se réinitialise soi-même. Adressez-vous à un autre administrateur du bénéficiaire de votre entreprise.',
  'reset-not-confirmed':
    'Rien n’a été réinitialisé : ce n’est pas l’adresse avec laquelle cette personne se connecte.',
  'reset-by-support':
    'Cette personne participe aussi aux paiements du côté du payeur. L’assistance la réinitialise, après une preuve d’identité.',
  'payment-agreement-accepted': 'Quelqu’un de votre entreprise a déjà accepté cet accord.',
  'idempotency-key-reused':
    'Cette page a déjà été envoyée avec un autre contenu. Regardez dans la liste ce qui a été fait, et recommencez.',
  'request-in-progress': 'La même chose est déjà en cours. Attendez un instant et regardez la liste.',
  'payments-admins-by-support':
    'Seule l’assistance nomme et retire les administrateurs des paiements. Adressez-vous à elle. Rien n’a été enregistré.',
  'own-roles-refused':
    'Personne ne modifie ses propres rôles. Adressez-vous à un autre administrateur des paiements. Rien n’a été enregistré.',
  'role-conflict':
    'Qui approuve des comptes bancaires ne déplace jamais d’argent et n’est jamais administrateur des paiements, dans aucune entreprise. Retirez d’abord l’autre rôle, ou donnez celui-ci à quelqu’un d’autre.',
  'team-address-taken':
    'Quelqu’un qui n’est pas dans votre équipe se connecte déjà avec cette adresse. Indiquez une autre adresse de la personne, ou adressez-vous à l’assistance.',
  'second-admin-needed':
    'Votre entreprise a un seul administrateur des paiements, et personne ne modifie seul les règles. Demandez-en un deuxième à l’assistance.',
  'approval-policy-not-acceptable': 'Les règles ne peuvent pas être ainsi. Regardez les lignes signalées.',
  'approval-policy-proposal-pending':
    'D’autres règles sont déjà proposées. Confirmez-les ou retirez-les d’abord. Elles expirent d’elles-mêmes après sept jours.',
  'approval-policy-proposal-closed':
    'Cette proposition n’existe plus. Regardez les règles actuelles et faites une nouvelle proposition.',
  'finance-client-not-acceptable': 'Il ne peut pas être enregistré ainsi. Regardez les champs signalés.',
  'finance-client-proposal-pending':
    'Quelque chose est déjà proposé pour ce système financier. Confirmez la proposition ou retirez-la d’abord. Elle expire d’elle-même après sept jours.',
  'finance-client-proposal-closed':
    'Cette proposition n’existe plus. Regardez le système financier tel qu’il est et faites une nouvelle proposition.',
  'finance-client-disabled':
    'Ce système financier a été désactivé pour toujours. Proposez-en un nouveau, avec de nouvelles clés.',
  'webhook-endpoint-not-acceptable':
    'Cela ne peut pas être enregistré ainsi. Regardez le champ signalé. Rien n’a été modifié.',
  'support-person-unknown': 'Rien n’a été fait : personne ne se connecte avec exactement cette adresse.',
  'support-not-a-payor':
    'Les administrateurs des paiements appartiennent à des entreprises qui paient, et celle-ci n’en est pas une.',
  'support-not-a-payee':
    'Les administrateurs du bénéficiaire appartiennent à des entreprises qui sont payées, ce qui n’est pas le cas de celle-ci.',
  'support-company-unknown': 'Cette entreprise n’existe pas.',
  'support-role-conflict':
    'Cette personne ne peut pas avoir ce droit : elle approuve des comptes bancaires, est payée, est agent de l’assistance, ou son compte a été fermé. Nommez quelqu’un d’autre.',
  'support-address-taken':
    'Quelqu’un se connecte avec presque cette adresse, ou vient d’être ajouté avec elle. Indiquez-la exactement comme à la connexion.',
  'last-payments-admin':
    'C’est le seul administrateur des paiements de l’entreprise. Ajoutez-en d’abord un autre : sans lui, personne ne peut y modifier quoi que ce soit.',
  'reset-already-requested':
    'Une réinitialisation de cette personne est déjà en attente. Un autre agent de l’assistance l’approuve, ou l’un de vous la retire.',
  'second-operator-required':
    'Vous avez demandé vous-même cette réinitialisation. Un autre agent de l’assistance l’approuve.',
  unavailable: 'Un service n’a pas répondu. Attendez un instant et réessayez.',
} as const;
