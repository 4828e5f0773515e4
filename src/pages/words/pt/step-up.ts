/** A fresh factor on a session that lives. */
export const stepUp = {
  title: 'Confirme sua identidade',
  text: 'O próximo passo precisa de um novo código. Depois disso, ele não é pedido novamente por cinco minutos.',
  submit: 'Confirmar',
  passwordText: 'Você ainda não tem um segundo fator, portanto sua senha é pedida mais uma vez.',
  password: 'Senha atual',
} as const;
