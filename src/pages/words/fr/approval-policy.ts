export const approvalPolicy = {
  title: 'Règles d’approbation',
  intro:
    'La personne qui crée un décaissement ne l’autorise jamais. Votre entreprise peut exiger davantage de personnes et fixer des limites par jour.',
  inForce: 'Règles en vigueur',
  since: 'Depuis',
  never: 'Aucune règle n’a encore été enregistrée.',
  none: 'Ni approbation ni limite : une personne crée un décaissement, une autre l’autorise.',
  above:
    '{approvers, plural, =0 {Plus de {sum} : aucune approbation, et une autre personne autorise.} one {Plus de {sum} : # personne approuve, et une autre autorise.} other {Plus de {sum} : # personnes approuvent, et une autre autorise.}}',
  perPerson: 'Une personne autorise au plus {sum} par jour.',
  perCompany: 'Toutes les personnes ensemble autorisent au plus {sum} par jour.',
  caption: 'Règles en vigueur',
  rule: 'Règle',
  sum: 'Montant',
  people: 'Personnes qui approuvent',
  ruleAbove: 'Approbations au-delà de',
  rulePerPerson: 'Limite d’une personne par jour',
  rulePerCompany: 'Limite de toutes les personnes par jour',
  proposal: 'Règles proposées',
  proposalText:
    'Rien ne change avant qu’un autre administrateur des paiements les confirme. Les deux donnent un code.',
  proposedBy: 'Proposées par',
  proposedAt: 'Proposées le',
  expiresAt: 'Valables jusqu’au',
  confirm: 'Lire et confirmer',
  confirmOwn: 'Vous les avez proposées ; un autre administrateur des paiements les confirme donc.',
  withdraw: 'Retirer',
  withdrawTitle: 'Retirer les règles proposées ?',
  withdrawText: 'Les règles en vigueur restent inchangées.',
  propose: 'Proposer de nouvelles règles',
  proposeTitle: 'Proposer de nouvelles règles',
  proposeIntro:
    'Indiquez toutes les règles telles qu’elles doivent être : elles remplacent celles en vigueur dès qu’un autre administrateur des paiements les confirme. Laissez vides les lignes dont vous n’avez pas besoin.',
  approvalsLegend: 'Approbations selon le montant',
  approvalsHint:
    'Dans une même devise, les montants augmentent de ligne en ligne, et le nombre de personnes aussi.',
  perPersonLegend: 'Limite d’une personne par jour',
  perCompanyLegend: 'Limite de toutes les personnes ensemble par jour',
  limitsHint: 'Une ligne par devise. Un jour commence et finit à minuit UTC.',
  line: 'Ligne {number}',
  currency: 'Devise',
  amountAbove: 'Plus de',
  amount: 'Au plus',
  approvers: 'Personnes qui approuvent',
  moreLines: 'Plus de lignes',
  aboveWrong:
    'Ligne {number} : dans une même devise, les montants augmentent de ligne en ligne et s’écrivent comme 1000.00.',
  approversWrong:
    'Ligne {number} : un montant plus élevé exige plus de personnes, et il doit y en avoir assez : une qui crée, toutes celles qui approuvent et une qui autorise, toutes différentes.',
  currencyWrong: 'Ligne {number} : indiquez une devise par ses trois lettres, par exemple USD.',
  limitCurrencyWrong:
    'Ligne {number} : indiquez une devise par ses trois lettres, et chaque devise une seule fois.',
  limitAmountWrong:
    'Ligne {number} : indiquez un montant supérieur à zéro, par exemple 1000.00. Une personne ne peut pas avoir plus que toutes ensemble.',
  same: 'Ce sont déjà les règles en vigueur. Modifiez quelque chose ou revenez en arrière.',
} as const;
