export const security = {
  title: 'Mi seguridad',
  ways: 'Mi seguridad',
  overview: 'Resumen',
  sessions: 'Dónde tengo la sesión abierta',
  addresses: 'Direcciones para avisos',
  devices: 'Dispositivos recordados',
  password: 'Contraseña',
  invitations: 'Invitaciones',
  locked:
    'Siempre se pide un segundo factor. Está activado y bloqueado: nadie puede desactivarlo para sí mismo.',
  always: 'Siempre activado',
  becauseRole: 'Su función lo exige: <strong>{role}</strong>.',
  becauseCompany: '<strong>{company}</strong> lo exige a todas las personas.',
  becauseReactivated: '<strong>{company}</strong> le ha dado acceso de nuevo y lo exige.',
  whenEnrolled: 'Se pide un segundo factor cada vez que inicia sesión, porque ha configurado uno.',
  notAsked: 'Su empresa no pide un segundo factor. No hay nada que configurar.',
  mayEnroll:
    'Todavía no tiene un segundo factor. Si configura uno, nadie podrá entrar solo con su contraseña.',
  ahead:
    '<strong>{company}</strong> no dejará entrar a nadie sin un segundo factor a partir de este día. Configure el suyo ahora: lleva dos minutos y antes se le pide la contraseña.',
  aheadSet:
    '<strong>{company}</strong> no dejará entrar a nadie sin un segundo factor a partir de este día. Usted ya ha configurado el suyo.',
  aheadFrom: 'Se exige a partir del',
  setUpNow: 'Configurarlo ahora',
  blocked:
    'Ha habido demasiados códigos incorrectos. No se acepta ningún código antes de la hora indicada abajo, ni siquiera el correcto.',
  blockedUntil: 'Bloqueado hasta',
  coolingOff:
    'Sus métodos de inicio de sesión se han cambiado o recuperado. Hasta la hora indicada abajo no puede autorizar dinero ni modificar cuentas bancarias. Entretanto puede hacerlo otra persona con ese derecho.',
  coolingOffUntil: 'Período de seguridad hasta',
  methods: 'Segundos factores',
  methodsCaption: 'Lo que ha configurado',
  method: 'Método',
  app: 'Aplicación de autenticación',
  sms: 'SMS',
  smsTo: 'SMS a {hint}',
  since: 'Desde',
  actions: 'Acciones',
  replaceApp: 'Sustituir',
  changeNumber: 'Cambiar el número',
  remove: 'Eliminar',
  lost: 'Comunicar la pérdida',
  addApp: 'Añadir una aplicación de autenticación',
  addSms: 'Añadir un número de teléfono',
  lastStays:
    'Es su único segundo factor, así que no se puede eliminar. Puede sustituirlo: el antiguo funciona hasta que se haya comprobado el nuevo.',
  lostOnlyTitle: '¿Lo ha perdido?',
  lostOnlyText:
    'Inicie sesión con su código de recuperación y su contraseña. Inmediatamente después configurará uno nuevo y el antiguo dejará de servir.',
  lostOneText:
    'Comunique la pérdida y confírmela con el otro. Deja de servir de inmediato y puede configurar uno nuevo.',
  removeTitle: '¿Eliminar la aplicación de autenticación?',
  removeSmsTitle: '¿Eliminar los SMS?',
  lostTitle: '¿Comunicar la pérdida de la aplicación de autenticación?',
  lostSmsTitle: '¿Comunicar la pérdida del teléfono?',
  removeText:
    'Deja de funcionar de inmediato. Se cierran todas sus demás sesiones, se avisa a todas sus direcciones y recibe un código de recuperación nuevo. Durante un día no podrá autorizar dinero ni modificar cuentas bancarias.',
  lostText:
    'Deja de servir de inmediato, esté donde esté. Se cierran todas sus demás sesiones, se avisa a todas sus direcciones y recibe un código de recuperación nuevo. Durante un día no podrá autorizar dinero ni modificar cuentas bancarias. Confírmelo con el otro, no con el que se ha perdido.',
  recovery: 'Código de recuperación',
  recoveryNone: 'No tiene código de recuperación. Cree uno para poder entrar si pierde el teléfono.',
  recoveryUnsaved:
    'Tiene un código de recuperación, pero no ha indicado que lo haya guardado. Si no lo hizo, cree uno nuevo.',
  recoverySaved: 'Tiene un código de recuperación. Le permite entrar una vez, junto con su contraseña.',
  newRecovery: 'Crear un código de recuperación nuevo',
  newRecoveryTitle: '¿Crear un código de recuperación nuevo?',
  newRecoveryText:
    'Se muestra una sola vez. El que tiene ahora deja de funcionar y se avisa a todas sus direcciones.',
  roleOther: 'su participación en los pagos',
} as const;
