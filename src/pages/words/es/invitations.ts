export const invitations = {
  title: 'Invitaciones',
  intro: 'Estas empresas quieren incorporarle. Acepte solo lo que espere.',
  caption: 'Invitaciones pendientes de su respuesta',
  empty:
    'Ninguna empresa espera su respuesta. Cuando una le invite, recibirá un mensaje y la invitación aparecerá aquí.',
  company: 'Empresa',
  invited: 'Fecha de la invitación',
  actions: 'Acciones',
  accept: 'Aceptar',
  decline: 'Rechazar',
  acceptThis: 'Aceptar {company}',
  declineThis: 'Rechazar {company}',
  acceptTitle: '¿Aceptar esta invitación?',
  acceptText:
    'A partir de entonces pertenecerá a <strong>{company}</strong> y sus reglas de inicio de sesión valdrán también para usted. Si exige un segundo factor, se le pedirá.',
  declineTitle: '¿Rechazar esta invitación?',
  declineText: 'La invitación de <strong>{company}</strong> desaparece. La empresa puede volver a invitarle.',
} as const;
