export const done = {
  signedOut: 'Ha cerrado la sesión. En este navegador no queda nada de su visita.',
  saved: 'Guardado.',
  deactivated: 'Se ha desactivado.',
  fundingAccountAdded: 'Se ha añadido la cuenta. Podrá pagar cuando el banco la haya confirmado.',
  accountApproved: 'Se ha aprobado la cuenta. Ya se puede pagar al beneficiario en ella.',
  roleGiven:
    'Se ha dado la función. Quien sea nuevo recibe un correo electrónico con un enlace para establecer una contraseña.',
  roleTaken: 'Se ha retirado la función.',
  roleTakenAlready: 'Esta función ya se había retirado.',
  rulesProposed:
    'Se han propuesto sus reglas. Valdrán cuando otro administrador de pagos las haya confirmado.',
  proposalTakenBack: 'Se ha retirado la propuesta. No ha cambiado nada.',
  proposalOver: 'Esta propuesta ya no existe. Esto es lo que vale ahora.',
  financeSystemProposed: 'Se ha propuesto. Valdrá cuando otro administrador de pagos lo haya confirmado.',
  financeSystemDisabled: 'Se ha desactivado el sistema financiero. Sus tokens y claves ya no sirven.',
  keyEnded: 'Se ha anulado la clave.',
  nothingToReview: 'Aquí ya no hay nada que aprobar. Así está la cuenta.',
  bankAccountAdded: 'Se ha añadido la cuenta.',
  bankAccountSelected:
    'Los pagos llegarán a esta cuenta a partir de ahora, cuando quien le paga la haya revisado.',
  agreementAccepted: 'Se ha aceptado el acuerdo.',
  memberAdded:
    'Se ha añadido a la persona, que recibe un correo electrónico con un enlace para establecer una contraseña.',
  paymentsAdminAdded:
    'Ya es administrador de pagos. Quien sea nuevo recibe un correo electrónico con un enlace.',
  companyAdminAdded:
    'Ya es administrador de la empresa. Quien sea nuevo recibe un correo electrónico con un enlace.',
  paymentsAdminRemoved: 'Ya no es administrador de pagos de esta empresa.',
  policyAllowed: 'Los administradores de esta empresa ya pueden exigir la MFA.',
  policyDisallowed: 'Los administradores de esta empresa ya no pueden exigir la MFA.',
  resetRequested: 'Se ha solicitado el restablecimiento. Lo aprueba otro agente de soporte.',
  resetApproved:
    'Se ha aprobado el restablecimiento. La persona recibe por correo electrónico un código para configurar un segundo factor nuevo.',
  resetWithdrawn: 'Se ha retirado la solicitud.',
  authorized: 'Se ha autorizado el pago.',
  approved: 'Se ha dado su aprobación.',
  disbursementMade: 'Se ha guardado el borrador. Preséntelo cuando esté como debe.',
  submitted: 'Se ha presentado. Se avisa a otras personas para que lo revisen.',
  cancelled: 'Se ha cancelado el desembolso.',
  disbursementsOn: 'Se han reanudado los desembolsos.',
  disbursementsOff: 'Se han suspendido los desembolsos.',
  nothingTicked: 'Marque los desembolsos que quiera autorizar juntos.',
  policySaved:
    'Se ha guardado la política. Si el primer día es nuevo, se avisa por correo electrónico a todas las personas sin segundo factor.',
  policyConfirmed: 'Las reglas nuevas están en vigor.',
  financeSystemConfirmed: 'El sistema financiero está tal como se aprobó.',
  reactivated: 'Se ha reactivado.',
  unlocked: 'Se ha desbloqueado el inicio de sesión.',
  memberInvited: 'La invitación está en camino.',
  invitationWithdrawn: 'Se ha retirado la invitación: ya no se puede aceptar.',
  memberReset:
    'Se ha restablecido el segundo factor. La persona recibe por correo electrónico un código con el que se configura uno nuevo.',
  membersImported: 'Se ha importado el archivo. Se avisa por correo electrónico a todas las personas nuevas.',
  membersKnown:
    'No se ha invitado a nadie: todas las personas del archivo ya pertenecen a su empresa o ya fueron invitadas.',
  enrolled: 'Se ha configurado su segundo factor.',
  textSentAgain: 'Un código nuevo está en camino. El anterior ya no es válido.',
  methodsChanged:
    'Sus métodos de inicio de sesión están al día. Solo funciona el código de recuperación más reciente.',
  sessionEnded: 'Se ha cerrado la sesión.',
  sessionsEnded: 'Se han cerrado todas las demás sesiones.',
  addressSent: 'El mensaje está en camino.',
  addressConfirmed: 'Se ha confirmado la dirección. Se han cerrado todas sus demás sesiones.',
  addressRemoved: 'Se ha eliminado la dirección.',
  deviceForgotten: 'Se ha olvidado el dispositivo.',
  deviceForgottenHere: 'Se ha olvidado este dispositivo. Inicie sesión de nuevo, con su segundo factor.',
  passwordChanged:
    'Se ha establecido la contraseña nueva. Inicie sesión con ella y con su segundo factor, como antes.',
  invitationAccepted: 'Ya pertenece a la empresa.',
  invitationDeclined: 'Se ha rechazado la invitación.',
  confirmed: 'Confirmado. Puede continuar con lo que iba a hacer.',
} as const;
