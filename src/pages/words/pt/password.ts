/** A new password: changed by somebody who is in, or set by a link from the mailbox. */
export const password = {
  changeTitle: 'Alterar a senha',
  changeText:
    'Depois da alteração, suas sessões são encerradas em todos os lugares, também aqui. Entre novamente com a nova senha e seu segundo fator.',
  current: 'Senha atual',
  currentWrong:
    'Esta não é sua senha atual. Após cinco senhas incorretas, espere meia hora ou defina uma nova por um link.',
  next: 'Nova senha',
  nextHint:
    'De 15 a 128 caracteres. Algumas palavras em sequência funcionam bem. Espaços e todos os símbolos são bem-vindos, e nenhum é exigido.',
  change: 'Alterar a senha',
  forgotTitle: 'Definir uma nova senha',
  forgotText: 'Informe o endereço com o qual você entra. Enviamos a ele um link que define uma nova senha.',
  email: 'Endereço de e-mail',
  emailWrong: 'Informe o endereço de e-mail com o qual você entra.',
  send: 'Enviar o link',
  sentTitle: 'Veja sua caixa de entrada',
  sentText:
    'Se alguém entra com este endereço, um link está a caminho dele. Ele serve uma única vez, em até 60 minutos. Até lá, sua senha continua como está.',
  sentNothing:
    'Não recebeu nada? Procure entre as mensagens indesejadas e confira o endereço. Quem entra pela própria empresa não tem senha aqui.',
  another: 'Tentar outro endereço',
  toSignIn: 'Ir para a página de acesso',
  resetTitle: 'Escolha uma nova senha',
  resetText:
    'Ao defini-la, suas sessões são encerradas em todos os lugares, e nenhuma é aberta: depois, você entra com seu segundo fator, como antes.',
  link: 'Link do e-mail',
  linkHint:
    'Copie o link inteiro do e-mail e cole-o aqui. Onde scripts funcionam, ele é preenchido automaticamente.',
  linkWrong: 'Este link já foi usado, tem mais de 60 minutos ou não está completo. Peça um novo.',
  askAgain: 'Pedir um novo link',
  set: 'Definir a senha',
  untypable:
    'Ela contém um caractere que não pode ser digitado, como uma tabulação. Use letras, dígitos, espaços e símbolos.',
  tooShort: 'Ela tem menos de 15 caracteres. Algumas palavras em sequência funcionam bem.',
  tooLong: 'Ela tem mais de 128 caracteres.',
  breached: 'Ela é conhecida de roubos de senhas e está entre as primeiras a serem tentadas. Escolha outra.',
  repeats: 'Ela repete algo curto ou comum, que está entre as primeiras tentativas. Escolha outra.',
  walk: 'Ela segue o teclado, o alfabeto ou os dígitos, o que está entre as primeiras tentativas. Escolha outra.',
  ownWords: 'Ela é formada pelo seu nome, endereço ou empresa, ou pelo nome deste serviço. Escolha outra.',
  notAcceptable: 'Esta senha não pode ser usada. Escolha outra.',
} as const;
