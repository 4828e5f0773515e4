/** Setting up a second factor, at sign-in or later. */
export const enroll = {
  chooseTitle: 'Escolha seu segundo fator',
  app: 'Aplicativo autenticador',
  appHint:
    'A opção mais segura. Funciona sem rede; serve qualquer aplicativo que mostre códigos de seis dígitos, em um celular, em um computador ou em um navegador.',
  sms: 'Mensagem de texto (SMS)',
  smsHint: 'Um código por mensagem de texto no seu celular. Quem se apoderar do seu número poderá lê-lo.',
  useApp: 'Usar um aplicativo',
  useSms: 'Usar mensagens de texto',
  appTitle: 'Configurar seu aplicativo autenticador',
  appStart:
    'Você precisa de um aplicativo autenticador já instalado. Na próxima página, uma imagem é exibida uma única vez, para ser lida pelo seu aplicativo.',
  appBegin: 'Mostrar a imagem',
  scan: 'Leia esta imagem com seu aplicativo.',
  qrAlt: 'Código QR para seu aplicativo autenticador. Se não conseguir lê-lo, digite a chave abaixo dele.',
  cannotScan: 'Não consegue ler a imagem? Digite esta chave no seu aplicativo, como chave baseada em tempo:',
  copyKey: 'Copiar a chave',
  enterCode: 'Depois, digite o código que o aplicativo mostra.',
  code: 'Código do aplicativo',
  codeHint: 'Seis dígitos; um novo aparece a cada 30 segundos.',
  confirm: 'Verificar o código',
  tryAgain:
    'A imagem é exibida uma única vez. Se o seu aplicativo já tem a conta, digite o código que ele mostra agora.',
  startOver: 'Recomeçar com uma nova imagem',
  smsTitle: 'Configurar mensagens de texto (SMS)',
  riskTitle: 'Antes de escolher mensagens de texto',
  riskText:
    'Uma mensagem de texto pode ser lida por quem se apoderar do seu número ou do seu chip. Um aplicativo autenticador não tem essa fraqueza, e é gratuito.',
  riskChecked: 'Sei disso e, mesmo assim, escolho mensagens de texto.',
  country: 'País do número',
  number: 'Número de celular',
  numberHint: 'Como se escreve lá, com ou sem espaços.',
  send: 'Enviar um código',
  smsCodeTitle: 'Digite o código da mensagem de texto',
  smsCode: 'Código da mensagem de texto',
  changeNumber: 'Usar outro número',
  recoveryTitle: 'Guarde seu código de recuperação',
  recoveryText:
    'Se você perder o celular, este código permite que entre uma única vez, junto com sua senha. Guarde-o onde guarda papéis importantes, e não no próprio celular. Ele é exibido agora e nunca mais.',
  recoveryCode: 'Seu código de recuperação',
  copyCode: 'Copiar o código',
  download: 'Baixar como arquivo',
  saved: 'Guardei o código.',
  savedMissing: 'Declare que guardou o código. Sem ele, ninguém consegue entrar depois de perder o celular.',
  finish: 'Concluir',
  recoveryGone:
    'O código foi exibido uma vez e não é exibido novamente. Se não o guardou, conclua e crie um novo em “Minha segurança”.',
  recoveryFile:
    'Código de recuperação de {account} para {brand}. Ele serve uma única vez, junto com a senha. Guarde-o em segurança e não o informe a ninguém.',
} as const;
