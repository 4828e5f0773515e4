/** Signing in, from the password to the second factor. */
export const signIn = {
  title: 'Entrar',
  email: 'Endereço de e-mail',
  password: 'Senha',
  submit: 'Entrar',
  oneLogin:
    'Uma conta de acesso é de uma só pessoa. Nunca informe sua senha ou um código a ninguém, nem mesmo a nós: nunca os pedimos por telefone ou e-mail.',
  forgot: 'Esqueceu sua senha?',
  company: 'Entrar pela minha empresa',
  companyByPassword: 'As pessoas deste endereço entram aqui, com a própria senha.',
  toProviderTitle: 'Entrar pela sua empresa',
  toProviderText: 'Você está a caminho de {host}, onde entra pela sua empresa.',
  toProvider: 'Ir agora',
  ended:
    'Sua sessão foi encerrada, porque nada foi feito por um tempo, o dia terminou, houve códigos incorretos demais ou ela foi encerrada em outro lugar. Entre novamente: o que você tinha digitado está guardado, exceto senhas e códigos.',
  requiredTitle: 'Um segundo fator é exigido',
  requiredText:
    'Sua senha estava correta. Antes de entrar, configure um segundo fator: leva dois minutos e impede a entrada de quem descobrir sua senha.',
  requiredRole: 'Ele é exigido para sua participação em pagamentos.',
  requiredCompany: '<strong>{company}</strong> o exige.',
  requiredGoOn: 'Configurar agora',
  codeTitle: 'Segunda etapa',
  chooseTitle: 'Como você quer confirmar sua identidade?',
  totp: 'Código do seu aplicativo autenticador',
  smsPlain: 'Código por mensagem de texto (SMS)',
  recovery: 'Usar seu código de recuperação',
  sendText: 'Enviar um código por mensagem de texto (SMS) para {hint}',
  sentTo: 'Enviamos uma mensagem de texto para <strong>{hint}</strong>. Ela costuma levar alguns segundos.',
  code: 'Código',
  codeHint: 'Seis dígitos, como seu aplicativo ou a mensagem de texto os mostra.',
  verify: 'Continuar',
  remember: 'Por um tempo, não pedir novamente neste dispositivo, se a minha empresa permitir',
  resend: 'Enviar um novo código',
  resendIn: "Um novo código pode ser enviado em '{seconds}' s.",
  otherWay: 'Escolher outro método',
  codeWrong: 'Este código não foi aceito.',
  neverShare: 'Nunca informe este código a ninguém. Quem o pedir a você não somos nós.',
  clockTitle: 'Os códigos do seu aplicativo não são aceitos?',
  clockText:
    'Ajuste para o modo automático o relógio do dispositivo que os mostra: os códigos são gerados a partir da hora. Em um celular, isso fica em Configurações, Data e hora.',
  recoveryTitle: 'Entrar com seu código de recuperação',
  recoveryText:
    'Ele serve uma única vez, no lugar do seu segundo fator. Logo depois, você configura um novo e recebe um novo código de recuperação. Durante um dia depois disso, sua conta não movimenta dinheiro.',
  recoveryCode: 'Código de recuperação',
  recoveryHint: 'Como você o guardou, com ou sem hifens.',
  noWayText:
    'Uma pessoa autorizada redefine seu segundo fator: para um favorecido, outro administrador do favorecido; para um usuário comum, um administrador da empresa; para todas as outras pessoas, o suporte.',
  startAgain: 'Começar de novo',
  factorDue:
    'Sua sessão foi encerrada, porque agora um segundo fator é exigido de você. Entre novamente, e ele será pedido: o que você tinha digitado está guardado, exceto senhas e códigos.',
} as const;
