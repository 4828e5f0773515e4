export const stepUp = {
  title: 'Confirme que es usted',
  text: 'Lo que viene ahora necesita un código nuevo. Después no se volverá a pedir durante cinco minutos.',
  submit: 'Confirmar',
  passwordText: 'Todavía no tiene un segundo factor, así que se le pide otra vez la contraseña.',
  password: 'Contraseña actual',
} as const;
