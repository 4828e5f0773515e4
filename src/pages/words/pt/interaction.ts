/** For somebody who signs in, confirms or approves while a finance system waits for them. */
export const interaction = {
  signInTitle: 'Entrar para {client}',
  signInText:
    '<strong>{client}</strong>, de <strong>{company}</strong>, quer agir em seu nome. Se você entrar, ele poderá ver e preparar pagamentos de <strong>{company}</strong> com os seus direitos. Não poderá fazer nada que precise da sua aprovação: para cada pagamento, pedimos um código a você aqui.',
  neverSees: 'Ele nunca vê sua senha nem seus códigos. Você os informa somente nesta página.',
  codeText:
    'Você está entrando para <strong>{client}</strong>, de <strong>{company}</strong>. Ele nunca vê o código.',
  stepUpText:
    '<strong>{client}</strong>, de <strong>{company}</strong>, quer fazer em seu nome algo que precisa de um novo código. Ele nunca vê o código.',
  approveTitle: 'Aprovar isto',
  approveText: '<strong>{client}</strong>, de <strong>{company}</strong>, pede sua aprovação.',
  codeMalformed: 'Digite o código como é exibido: seis dígitos.',
  noWay:
    'Você não tem um segundo fator que possa usar aqui. Entre no portal, configure um lá e comece de novo.',
  lostApp:
    'Não tem mais acesso ao seu aplicativo? Entre no portal com seu código de recuperação, configure um novo aplicativo lá e comece de novo.',
  enrollTitle: 'Antes, uma coisa',
  enrollText:
    'Você precisa de um segundo fator para entrar e ainda não tem nenhum. Entre no portal, configure-o lá e comece de novo.',
  nothingTitle: 'Nada a aprovar aqui',
  nothingText:
    'O que deveria ser aprovado mudou, expirou ou foi pedido em outra sessão. Volte e peça novamente lá. Se isso não resolver, entre novamente.',
  cancel: 'Cancelar e voltar a {client}',
  refuse: 'Não aprovar e voltar a {client}',
  back: 'Voltar a {client}',
  refusedTitle: 'A solicitação foi recusada',
  refusedText: 'Nada foi feito. Volte ao sistema financeiro de onde veio e tente novamente.',
  refusedReason: 'Para quem cuida desse sistema: {reason}',
} as const;
