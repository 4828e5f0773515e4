/** Where somebody is signed in, and the devices that are remembered. */
export const sessions = {
  title: 'Minhas sessões',
  intro:
    'Se você não conhece uma destas sessões, encerre-a e defina uma nova senha. Os navegadores informam o próprio nome, que pode ser falso; o horário e o endereço são registrados por nós.',
  caption: 'Sessões abertas',
  device: 'Navegador',
  address: 'Endereço de rede',
  since: 'Acesso em',
  lastActivity: 'Último uso',
  actions: 'Ações',
  here: 'Esta sessão',
  onSystem: '{browser} em {system}',
  saysItIs: 'Nome informado: {name}',
  unknown: 'Um programa que não disse seu nome',
  noAddress: 'desconhecido',
  end: 'Encerrar',
  endThis: 'Encerrar: {device}, acesso em {time}',
  endAll: 'Encerrar todas as outras',
  endTitle: 'Encerrar esta sessão?',
  endText: 'Quem a usa sai imediatamente e precisa entrar novamente.',
  endAllTitle: 'Encerrar todas as outras sessões?',
  endAllText:
    '{count, plural, one {Uma sessão termina imediatamente. Sua sessão aqui continua aberta.} other {# sessões terminam imediatamente. Sua sessão aqui continua aberta.}}',
  onlyThis: 'Você não tem sessões abertas em nenhum outro lugar.',
  devicesTitle: 'Dispositivos lembrados',
  devicesIntro:
    'Nestes dispositivos, você entra por um tempo somente com sua senha, porque sua empresa permite. Mesmo assim, tudo o que precisa de um novo código o pede.',
  devicesCaption: 'Dispositivos que são lembrados',
  devicesEmpty:
    'Nenhum dispositivo é lembrado: um segundo fator é pedido cada vez que você entra. Se a sua empresa permite, você pode escolher outra opção ao entrar.',
  rememberedSince: 'Código informado em',
  forget: 'Esquecer',
  forgetThis: 'Esquecer: {device}, código informado em {time}',
  forgetTitle: 'Esquecer este dispositivo?',
  forgetText:
    'O próximo acesso nele pede seu segundo fator novamente. As sessões abertas nele sem um segundo fator terminam imediatamente, inclusive esta, se for uma delas.',
} as const;
