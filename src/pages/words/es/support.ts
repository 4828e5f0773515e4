export const support = {
  title: 'Soporte',
  intro:
    'Todo lo que haga aquí queda registrado con su nombre y el motivo que indique, y se avisa a las personas afectadas.',
  heldBack:
    'Tras un cambio de sus propios métodos de inicio de sesión no decide sobre nadie más. Podrá hacerlo de nuevo a partir de:',
  companiesTitle: 'Empresas',
  companiesText:
    'Añada o retire administradores de pagos, añada administradores de la empresa y permita que una empresa exija la MFA.',
  companiesFound: 'Empresas con este nombre',
  noCompany: 'Ninguna empresa tiene esto en su nombre. Pruebe con una parte más corta del nombre.',
  findCompany: 'Buscar una empresa',
  find: 'Buscar',
  companyName: 'Nombre de la empresa',
  companyNameHint: 'Basta una parte.',
  company: 'Empresa',
  companyId: 'Id.',
  side: 'Parte',
  payor: 'Paga',
  payee: 'Cobra',
  policy: 'Política de MFA',
  policyOn: 'Sus administradores pueden exigir la MFA',
  policyOff: 'Sus administradores no pueden exigir la MFA',
  allowPolicy: 'Permitir la política',
  disallowPolicy: 'Dejar de permitir la política',
  allowPolicyTitle: '¿Permitir que {company} exija la MFA?',
  allowPolicyText:
    'Los administradores de la empresa podrán exigir un segundo factor a todas sus personas a partir de un día.',
  disallowPolicyTitle: '¿Dejar de permitir que {company} exija la MFA?',
  disallowPolicyText:
    'Lo que han guardado los administradores de la empresa sigue como está; no podrán guardar nada nuevo.',
  paymentsAdmins: 'Administradores de pagos',
  noPaymentsAdmin:
    'Todavía no hay ningún administrador de pagos. Añada los dos primeros: uno solo no puede cambiar nada tras una pérdida.',
  addPaymentsAdmin: 'Añadir un administrador de pagos',
  addPaymentsAdminTitle: 'Añadir un administrador de pagos para {company}',
  addPaymentsAdminText:
    'Quien sea nuevo recibe un correo electrónico con un enlace para establecer una contraseña. Se avisa a los demás administradores de pagos; si ya hay alguno, el nuevo no decide nada sobre dinero durante un día.',
  payeeAdmins: 'Administradores del beneficiario',
  noPayeeAdmin:
    'Todavía no hay ningún administrador del beneficiario. Añada uno cuando lo pida alguien que pueda hacerlo.',
  addPayeeAdmin: 'Añadir un administrador del beneficiario',
  addPayeeAdminTitle: 'Añadir un administrador del beneficiario para {company}',
  addPayeeAdminText:
    'Gestiona las cuentas bancarias de la empresa y restablece a otros administradores del beneficiario que hayan perdido su segundo factor. Se avisa a todos los administradores del beneficiario. Si ya hay otros, el nuevo no cambia ninguna cuenta bancaria durante un día.',
  companyAdmins: 'Administradores de la empresa',
  noCompanyAdmin:
    'Todavía no hay ningún administrador de la empresa. Añada uno cuando lo pida alguien que pueda hacerlo.',
  addCompanyAdmin: 'Añadir un administrador de la empresa',
  addCompanyAdminTitle: 'Añadir un administrador de la empresa para {company}',
  addCompanyAdminText:
    'Decide cómo inician sesión todas las personas de la empresa y se ocupa de su directorio. Quien sea nuevo recibe un correo electrónico con un enlace para establecer una contraseña; se avisa a los demás administradores de la empresa.',
  remove: 'Retirar',
  removeWhom: 'Retirar a {name}',
  removeTitle: '¿Retirar a {name} como administrador de pagos de {company}?',
  removeText:
    'El derecho termina de inmediato, en todas las sesiones abiertas. Se avisa a la persona y a los demás administradores de pagos.',
  name: 'Nombre',
  nameHint: 'Solo para quien todavía no inicia sesión aquí.',
  nameWrong:
    'Nadie inicia sesión todavía con esta dirección. Indique el nombre de la persona, de 100 caracteres como máximo.',
  email: 'Dirección de correo electrónico para iniciar sesión',
  emailHint: 'Si alguien ya inicia sesión con ella, conserva su cuenta y recibe además este derecho.',
  exactEmailHint: 'Exactamente como la escribe para iniciar sesión, letra por letra.',
  emailWrong: 'Indique una dirección de correo electrónico completa, como nombre@company.example.',
  addressTaken:
    'Alguien inicia sesión con una dirección casi igual. Indíquela exactamente como la escribe esa persona.',
  personUnknown: 'Nadie inicia sesión con esta dirección exacta.',
  authorization: 'Quién lo ha autorizado',
  authorizationHint: 'Quién lo pidió, cómo lo comprobó usted y el número de la incidencia.',
  authorizationWrong: 'Indique quién lo ha autorizado, en una línea de 500 caracteres como máximo.',
  actions: 'Acciones',
  resetsTitle: 'Segundos factores perdidos',
  resetsText:
    'Uno de ustedes comprueba quién es la persona y solicita el restablecimiento; otro lee la prueba y lo aprueba.',
  requestReset: 'Solicitar un restablecimiento',
  openResets: 'Restablecimientos pendientes de aprobación',
  unlockTitle: 'Levantar antes un bloqueo',
  unlockText:
    'Tras demasiados códigos o contraseñas incorrectos, la persona queda bloqueada media hora. Puede desbloquearla antes, cuando sepa quién lo pide. Nadie se desbloquea a sí mismo.',
  toUnlock: 'Continuar para desbloquear',
  unlock: 'Desbloquear',
  grounds: 'Por qué, y cómo sabe quién lo pide',
  groundsHint: 'Por ejemplo: llamada devuelta al número del contrato, incidencia 4713.',
  groundsWrong: 'Indique el motivo, en una línea de 500 caracteres como máximo.',
  toStart: 'Ir al inicio del soporte',
} as const;
