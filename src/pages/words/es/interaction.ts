export const interaction = {
  signInTitle: 'Iniciar sesión para {client}',
  signInText:
    '<strong>{client}</strong> de <strong>{company}</strong> quiere actuar en su nombre. Si inicia sesión, podrá consultar y preparar pagos de <strong>{company}</strong> con los derechos que usted tiene. No puede hacer nada que necesite su aprobación: para cada pago se le preguntará aquí, con un código.',
  neverSees: 'Nunca ve su contraseña ni sus códigos. Usted los introduce únicamente en esta página.',
  codeText:
    'Está iniciando sesión para <strong>{client}</strong> de <strong>{company}</strong>. Nunca ve el código.',
  stepUpText:
    '<strong>{client}</strong> de <strong>{company}</strong> quiere hacer en su nombre algo que necesita un código nuevo. Nunca ve el código.',
  approveTitle: 'Aprobar esto',
  approveText: '<strong>{client}</strong> de <strong>{company}</strong> pide su aprobación.',
  codeMalformed: 'Introduzca el código tal como se muestra: seis cifras.',
  noWay:
    'No tiene ningún segundo factor que pueda usar aquí. Inicie sesión en el portal, configure uno allí y empiece de nuevo.',
  lostApp:
    '¿Ya no tiene acceso a su aplicación? Inicie sesión en el portal con su código de recuperación, configure allí una aplicación nueva y empiece de nuevo.',
  enrollTitle: 'Antes, una cosa',
  enrollText:
    'Necesita un segundo factor para iniciar sesión y todavía no tiene ninguno. Inicie sesión en el portal, configúrelo allí y empiece de nuevo.',
  nothingTitle: 'Aquí no hay nada que aprobar',
  nothingText:
    'Lo que se le pidió aprobar ha cambiado, ha terminado o se pidió en otra sesión. Vuelva y pídalo allí de nuevo. Si no sirve, inicie sesión otra vez.',
  cancel: 'Cancelar y volver a {client}',
  refuse: 'No aprobar y volver a {client}',
  back: 'Volver a {client}',
  refusedTitle: 'Se ha rechazado la petición',
  refusedText: 'No se ha hecho nada. Vuelva al sistema financiero del que viene e inténtelo de nuevo.',
  refusedReason: 'Para quien se ocupe de ese sistema: {reason}',
} as const;
