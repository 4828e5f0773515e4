/** Who may do what on the side that pays. */
export const team = {
  title: 'Equipe',
  intro: 'Estas pessoas participam dos pagamentos. Uma função que você dá ou retira vale imediatamente.',
  advice:
    'Sua empresa tem um só administrador de pagamentos. Peça ao suporte que nomeie um segundo: são necessários dois para alterar as regras, e um pode perder o celular.',
  caption: 'Pessoas da sua equipe',
  empty: 'Ainda não há ninguém na equipe. Adicione uma pessoa.',
  name: 'Nome',
  email: 'E-mail',
  roles: 'Funções',
  noRoles: 'Nenhuma função atualmente',
  you: 'Você',
  inactive: 'Não pode entrar',
  actions: 'Ações',
  takeAway: 'Retirar: {role}',
  takeAwayLabel: 'Retirar a função {role} de {name}',
  add: 'Adicionar uma pessoa',
  mayTitle: 'O que cada função pode fazer',
  rulesTitle: 'O que nunca muda',
  ruleTogether:
    'Quem aprova contas bancárias nunca movimenta dinheiro e nunca é administrador de pagamentos, em nenhuma empresa.',
  ruleSupport:
    'Administradores de pagamentos são nomeados e removidos somente pelo suporte, e apenas com a palavra registrada da sua empresa.',
  ruleOwn: 'Ninguém altera as próprias funções. Outro administrador de pagamentos faz isso.',
  addTitle: 'Adicionar uma pessoa à equipe',
  addIntro:
    'Quem é novo recebe um link para definir uma senha e configura um segundo fator no primeiro acesso. Para dar mais uma função a alguém da equipe, digite o e-mail da pessoa e deixe o nome vazio.',
  emailHint: 'O endereço com o qual a pessoa entra.',
  emailWrong: 'Informe um endereço de e-mail, como uma@example.com.',
  nameHint: 'Necessário para quem ainda não está na equipe.',
  nameWrong: 'Informe o nome da pessoa, com até 100 caracteres.',
  role: 'Função',
  roleWrong: 'Escolha uma função que combine com as outras funções desta pessoa.',
  removeTitle: 'Retirar a função {role} de {name}?',
  removeText:
    'Isso vale imediatamente, também onde esta pessoa tem sessões abertas. O que ela aprovou com esta função e ainda não foi autorizado precisa ser aprovado por outra pessoa.',
  removeVerb: 'Retirar a função',
} as const;
