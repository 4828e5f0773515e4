export const team = {
  title: 'Equipo',
  intro: 'Estas personas participan en los pagos. Una función que usted da o retira vale de inmediato.',
  advice:
    'Su empresa tiene un solo administrador de pagos. Pida al soporte que nombre un segundo: para cambiar las reglas hacen falta dos, y uno puede perder el teléfono.',
  caption: 'Personas de su equipo',
  empty: 'Todavía no hay nadie en el equipo. Añada a alguien.',
  name: 'Nombre',
  email: 'Correo electrónico',
  roles: 'Funciones',
  noRoles: 'Ya no tiene ninguna función',
  you: 'Usted',
  inactive: 'No puede iniciar sesión',
  actions: 'Acciones',
  takeAway: 'Retirar: {role}',
  takeAwayLabel: 'Retirar la función {role} a {name}',
  add: 'Añadir a alguien',
  mayTitle: 'Qué puede hacer cada función',
  rulesTitle: 'Lo que nunca cambia',
  ruleTogether:
    'Quien aprueba cuentas bancarias nunca mueve dinero ni es administrador de pagos, en ninguna empresa.',
  ruleSupport:
    'Solo el soporte nombra y retira administradores de pagos, y únicamente si su empresa lo ha pedido y consta por escrito.',
  ruleOwn: 'Nadie cambia sus propias funciones. Lo hace otro administrador de pagos.',
  addTitle: 'Añadir a alguien al equipo',
  addIntro:
    'A quien sea nuevo se le envía un enlace para establecer una contraseña, y configura un segundo factor en el primer inicio de sesión. Para dar una función más a alguien del equipo, escriba su correo electrónico y deje el nombre vacío.',
  emailHint: 'La dirección con la que la persona inicia sesión.',
  emailWrong: 'Indique una dirección de correo electrónico, como uma@example.com.',
  nameHint: 'Hace falta si la persona todavía no está en el equipo.',
  nameWrong: 'Indique el nombre de la persona, de 100 caracteres como máximo.',
  role: 'Función',
  roleWrong: 'Elija una función compatible con las demás funciones de esta persona.',
  removeTitle: '¿Retirar la función {role} a {name}?',
  removeText:
    'Vale de inmediato, también donde esta persona tenga la sesión abierta. Lo que aprobó con esta función y todavía no está autorizado tendrá que aprobarlo otra persona.',
  removeVerb: 'Retirar la función',
} as const;
