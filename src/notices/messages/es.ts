import type { Catalogue } from './catalogue.js';

export const es: Catalogue = {
  kinds: {
    mfa_deadline_set: {
      subject: 'Su empresa exigirá un segundo factor',
      happened:
        'A partir del {deadline}, nadie podrá entrar en {company} sin un segundo factor además de la contraseña.',
    },
    mfa_deadline_moved: {
      subject: 'Ha cambiado la fecha a partir de la cual se exige un segundo factor',
      happened:
        'La fecha ha cambiado: a partir del {deadline}, nadie podrá entrar en {company} sin un segundo factor además de la contraseña.',
    },
    mfa_deadline_near: {
      subject:
        '{days, plural, one {Desde mañana se exigirá un segundo factor} other {Dentro de # días se exigirá un segundo factor}}',
      happened:
        '{days, plural, one {Queda un día} other {Quedan # días}}: a partir del {deadline}, nadie podrá entrar en {company} sin un segundo factor, y usted todavía no ha configurado ninguno.',
    },
    mfa_policy_lifted: {
      subject: 'Finalmente no se exige un segundo factor',
      happened:
        '{company} ya no exige un segundo factor. A quienes hayan configurado uno se les seguirá pidiendo; impide que entren otras personas.',
    },
  },
  advice:
    'Configure el suyo ahora en «Mi seguridad»; solo lleva dos minutos. Una aplicación de autenticación es la opción más segura; si su empresa lo permite, también sirven los mensajes de texto. Quien no tenga ninguno para entonces será dirigido a la configuración en el siguiente inicio de sesión, y antes no se abrirá nada más.',
  when: 'Fecha: {when}',
  otherwise: 'Si nadie en su empresa ha tomado esta decisión, avísenos de inmediato.',
  contact: 'Preguntas o ayuda: {contact}',
};
