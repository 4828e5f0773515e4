/** Companies that want somebody in their directory. */
export const invitations = {
  title: 'Convites',
  intro: 'Estas empresas querem incluir você. Aceite somente o que espera.',
  caption: 'Convites que aguardam sua resposta',
  empty:
    'Nenhuma empresa aguarda sua resposta. Quando uma convidar você, você receberá uma mensagem e encontrará o convite aqui.',
  company: 'Empresa',
  invited: 'Convite recebido em',
  actions: 'Ações',
  accept: 'Aceitar',
  decline: 'Recusar',
  acceptThis: 'Aceitar {company}',
  declineThis: 'Recusar {company}',
  acceptTitle: 'Aceitar este convite?',
  acceptText:
    'A partir de então, você faz parte de <strong>{company}</strong>, e as regras de acesso dessa empresa valem também para você. Se ela exige um segundo fator, ele será pedido a você.',
  declineTitle: 'Recusar este convite?',
  declineText:
    'O convite de <strong>{company}</strong> deixa de existir. A empresa pode convidar você novamente.',
} as const;
