/** What roles on the side that pays are called, and what each may do. */
export const payorRoles = {
  payments_adminMay:
    'Faz tudo o que um responsável por desembolsos faz, aprova contas bancárias e decide sobre a equipe, as regras e as contas das quais saem os pagamentos. É nomeado somente pelo suporte.',
  payments_disburserMay: 'Prepara pagamentos, aprova os de outras pessoas e os autoriza.',
  beneficiary_approverMay:
    'Aprova as contas bancárias dos favorecidos e não faz mais nada. Nunca movimenta dinheiro.',
  disbursement_contributorMay:
    'Adiciona faturas a rascunhos e as retira deles. Não aprova nada e não precisa de um segundo fator.',
} as const;
