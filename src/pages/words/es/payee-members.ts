export const payeeMembers = {
  title: 'Miembros',
  intro:
    'Los administradores del beneficiario se ocupan de las cuentas bancarias, los acuerdos y los pagos. Tengan al menos dos: si uno pierde el teléfono, el otro le devuelve el acceso.',
  alone:
    'Usted es el único administrador del beneficiario. Añada un segundo: sin él, solo el soporte podrá ayudarle si pierde el teléfono.',
  caption: 'Administradores del beneficiario de su empresa',
  name: 'Nombre',
  email: 'Dirección de correo electrónico',
  companies: 'Empresas',
  company: 'Empresa',
  actions: 'Acciones',
  you: 'Usted',
  ownMethods: 'Mi seguridad',
  add: 'Añadir un administrador del beneficiario',
  reset: 'Restablecer el segundo factor',
  resetOf: 'Restablecer el segundo factor de {name}',
  addTitle: 'Añadir un administrador del beneficiario',
  addText:
    'Recibe un correo electrónico con un enlace para establecer una contraseña y configura un segundo factor antes de ver nada. Se avisa a todos los administradores del beneficiario de la empresa.',
  emailHint: 'Inicia sesión con ella. Debe ser una dirección que todavía no se use aquí.',
  nameWrong: 'Indique un nombre de 1 a 100 caracteres.',
  emailWrong: 'Indique una dirección de correo electrónico completa, como nombre@company.example.',
  emailTaken: 'Alguien ya inicia sesión con esta dirección. Indique otra dirección de la persona.',
  resetTitle: '¿Restablecer el segundo factor de {name}?',
  resetText:
    'Hágalo solo si ha hablado con esa persona: por teléfono, a un número que usted conozca, o en persona. Su aplicación y su número de teléfono dejan de servir de inmediato, se cierran todas sus sesiones y recibe por correo electrónico un código para configurar otros nuevos. Durante un día después, no podrá modificar las cuentas bancarias.',
  resetEmail: 'Su dirección de correo electrónico para iniciar sesión',
  resetEmailHint: 'Escríbala exactamente como la usa para iniciar sesión, letra por letra.',
  notTheirs: 'No es la dirección con la que inicia sesión.',
  verified: 'He comprobado esta petición.',
  verifiedMissing: 'Indique que ha comprobado esta petición.',
} as const;
