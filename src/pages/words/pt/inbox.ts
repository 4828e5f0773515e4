/** The mails and texts of a portal on a developer's machine. */
export const inbox = {
  title: 'Caixa de entrada local',
  intro:
    'Nada sai desta máquina: todos os e-mails e mensagens de texto deste portal são exibidos aqui, a quem puder abrir esta página. Em produção, esta página não existe.',
  filter: 'Mensagens a um destinatário',
  to: 'Destinatário',
  toHint: 'Um endereço de e-mail ou um número de telefone, exatamente como está na lista.',
  show: 'Mostrar',
  reload: 'Procurar novas mensagens',
  follow: 'Procurar novas mensagens a cada {seconds} segundos',
  stopFollowing: 'Parar de procurar a cada {seconds} segundos',
  caption: 'As 100 mensagens mais recentes, da mais recente à mais antiga',
  empty:
    'Ainda não há nenhuma mensagem. Entre com uma mensagem de texto como segundo fator ou peça uma nova senha: o que for enviado aparecerá aqui.',
  emptyTo:
    'Não há nenhuma mensagem a este destinatário. Veja na lista completa o endereço ou número correto.',
  message: 'Mensagem',
  recipient: 'Para',
  channel: 'Enviada como',
  email: 'E-mail',
  text: 'Mensagem de texto (SMS)',
  at: 'Quando',
  kind: 'Tipo',
  toList: 'Ir para todas as mensagens',
  sameRecipient: 'Somente mensagens a este destinatário',
} as const;
