/** "My security": how somebody signs in, and what they do about it themselves. */
export const security = {
  title: 'Minha segurança',
  ways: 'Minha segurança',
  overview: 'Visão geral',
  sessions: 'Minhas sessões',
  addresses: 'Endereços para mensagens',
  devices: 'Dispositivos lembrados',
  password: 'Senha',
  invitations: 'Convites',
  locked:
    'Um segundo fator é sempre pedido. Isso está ativo e não pode ser alterado: ninguém o desativa para si mesmo.',
  always: 'Sempre ativo',
  becauseRole: 'Sua função exige um segundo fator: <strong>{role}</strong>.',
  becauseCompany: '<strong>{company}</strong> exige um segundo fator de todas as pessoas.',
  becauseReactivated:
    '<strong>{company}</strong> permitiu que você entre novamente e exige um segundo fator.',
  whenEnrolled: 'Um segundo fator é pedido cada vez que você entra, porque você configurou um.',
  notAsked: 'Sua empresa não pede um segundo fator. Não há nada a configurar.',
  mayEnroll: 'Você ainda não tem um segundo fator. Com um, ninguém entra somente com sua senha.',
  ahead:
    'A partir desta data, <strong>{company}</strong> não deixa ninguém entrar sem um segundo fator. Configure o seu agora: leva dois minutos, e sua senha é pedida antes.',
  aheadSet:
    'A partir desta data, <strong>{company}</strong> não deixa ninguém entrar sem um segundo fator. Você já configurou o seu.',
  aheadFrom: 'Exigido a partir de',
  setUpNow: 'Configurar agora',
  blocked:
    'Houve códigos incorretos demais. Nenhum código é aceito antes do horário abaixo, nem mesmo o correto.',
  blockedUntil: 'Bloqueado até',
  coolingOff:
    'Seus métodos de acesso foram alterados ou recuperados. Até o horário abaixo, você não pode autorizar dinheiro nem alterar contas bancárias. Enquanto isso, outra pessoa com esse direito pode fazê-lo.',
  coolingOffUntil: 'Período de segurança até',
  methods: 'Segundos fatores',
  methodsCaption: 'O que você configurou',
  method: 'Método',
  app: 'Aplicativo autenticador',
  sms: 'Mensagem de texto (SMS)',
  smsTo: 'Mensagem de texto (SMS) para {hint}',
  since: 'Desde',
  actions: 'Ações',
  replaceApp: 'Substituir',
  changeNumber: 'Alterar o número',
  remove: 'Remover',
  lost: 'Informar perda',
  addApp: 'Adicionar um aplicativo autenticador',
  addSms: 'Adicionar um número de telefone',
  lastStays:
    'Este é seu único segundo fator, portanto não pode ser removido. Você pode substituí-lo: o antigo funciona até que o novo seja comprovado.',
  lostOnlyTitle: 'Você o perdeu?',
  lostOnlyText:
    'Entre com seu código de recuperação e sua senha. Logo depois, você configura um novo, e o antigo deixa de funcionar.',
  lostOneText:
    'Informe a perda e confirme-a com o outro. O método perdido deixa de funcionar imediatamente, e você pode configurar um novo.',
  removeTitle: 'Remover o aplicativo autenticador?',
  removeSmsTitle: 'Remover as mensagens de texto (SMS)?',
  lostTitle: 'Informar a perda do aplicativo autenticador?',
  lostSmsTitle: 'Informar a perda do celular?',
  removeText:
    'O método deixa de funcionar imediatamente. Suas sessões em todos os outros lugares são encerradas, todos os seus endereços são avisados, e você recebe um novo código de recuperação. Por um dia, você não pode autorizar dinheiro nem alterar contas bancárias.',
  lostText:
    'O método deixa de funcionar imediatamente, onde quer que esteja agora. Suas sessões em todos os outros lugares são encerradas, todos os seus endereços são avisados, e você recebe um novo código de recuperação. Por um dia, você não pode autorizar dinheiro nem alterar contas bancárias. Confirme com o outro método, não com o que foi perdido.',
  recovery: 'Código de recuperação',
  recoveryNone: 'Você não tem um código de recuperação. Crie um, para poder entrar se perder o celular.',
  recoveryUnsaved:
    'Você tem um código de recuperação, mas não declarou que o guardou. Se não o guardou, crie um novo.',
  recoverySaved:
    'Você tem um código de recuperação. Ele permite que você entre uma única vez, junto com sua senha.',
  newRecovery: 'Criar um novo código de recuperação',
  newRecoveryTitle: 'Criar um novo código de recuperação?',
  newRecoveryText:
    'Ele é exibido uma única vez. O que você tem agora deixa de funcionar, e todos os seus endereços são avisados.',
  roleOther: 'sua participação em pagamentos',
} as const;
