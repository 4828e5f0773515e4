/** Where somebody is told what happens to their account. */
export const addresses = {
  title: 'Endereços para mensagens',
  intro:
    'Todos eles são avisados de cada alteração na forma como você entra. Dois são melhores do que um: quem invade uma caixa de entrada não consegue esconder isso da outra.',
  caption: 'Seus endereços',
  address: 'Endereço de e-mail',
  status: 'Status',
  signIn: 'Você entra com ele',
  known: 'Confirmado',
  waiting: 'Aguarda confirmação',
  waitsUntil: 'até',
  actions: 'Ações',
  remove: 'Remover',
  removeThis: 'Remover {address}',
  confirm: 'Confirmar',
  confirmThis: 'Confirmar {address}',
  add: 'Adicionar um endereço',
  addTitle: 'Adicionar um endereço',
  addText: 'Enviamos uma mensagem ao endereço para confirmá-lo. Seus outros endereços também são avisados.',
  addressWrong: 'Informe um endereço de e-mail, como nome@example.com.',
  send: 'Enviar a mensagem',
  confirmTitle: 'Confirmar um endereço',
  confirmText:
    'Enviamos uma mensagem ao endereço. Abra o link dela em até 24 horas ou copie neste campo o que ela diz. Depois disso, suas sessões em todos os outros lugares são encerradas.',
  token: 'Texto da mensagem',
  tokenHint: 'Começa com csac_. Você pode colar a linha ou o link inteiro.',
  removeTitle: 'Remover este endereço?',
  removeText:
    '<strong>{address}</strong> é avisado uma última vez, de que foi removido, e depois não recebe mais nada. Suas sessões em todos os outros lugares são encerradas.',
  cancelText: 'A mensagem enviada a <strong>{address}</strong> não confirma mais nada.',
} as const;
