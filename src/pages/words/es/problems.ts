export const problems = {
  other: 'No ha sido posible. No se ha cambiado nada.',
  'invalid-request': 'Algo en el formulario no es correcto. Revise los campos marcados.',
  'sign-in-refused':
    'No se han aceptado estos datos de inicio de sesión. Compruébelos e inténtelo de nuevo. Tras cinco contraseñas incorrectas, espere media hora o establezca una contraseña nueva.',
  'single-sign-on-refused':
    'El inicio de sesión a través de su empresa no ha terminado de una forma válida aquí. Empiece de nuevo; si no sirve, pregunte a quien gestione el inicio de sesión de su empresa.',
  'identity-provider-unavailable':
    'El inicio de sesión de su empresa no responde. Inténtelo de nuevo dentro de un rato.',
  'code-refused':
    'No se ha aceptado este código. Espere al siguiente código de su aplicación o pida otro SMS, e inténtelo de nuevo. Si los códigos de la aplicación siguen fallando, ponga en automático el reloj de su dispositivo.',
  'too-many-attempts':
    'Ha habido demasiados códigos incorrectos. Espere media hora antes de intentarlo de nuevo.',
  'too-many-requests':
    'Ha habido demasiadas peticiones desde donde está usted. Espere un minuto e inténtelo de nuevo.',
  'ticket-refused': 'Ha tardado demasiado. Empiece de nuevo con su contraseña.',
  'text-limit-reached':
    'Se han pedido demasiados SMS. El último código sigue siendo válido unos minutos; también puede usar su aplicación.',
  'text-unavailable':
    'En este momento no se puede enviar ningún SMS. Use su aplicación o inténtelo de nuevo dentro de un rato.',
  'phone-number-refused':
    'No se puede enviar ningún código a este número. Indique un número de móvil de uno de los países de la lista o use una aplicación.',
  'phone-number-at-risk':
    'En este momento no se confía en los SMS a este número, porque su tarjeta SIM o su red han cambiado hace poco. Use una aplicación.',
  'risk-not-acknowledged': 'Indique que conoce el riesgo de los SMS o elija la aplicación.',
  'method-not-available': 'Este método no se puede usar aquí. Elija otro.',
  'access-refused': 'Sus funciones no lo permiten. Pregunte a un administrador de su empresa.',
  'country-refused':
    'Su empresa solo deja entrar a los usuarios de pagos desde algunos países, y este no es uno de ellos.',
  'not-found': 'No existe, o no le corresponde verlo.',
  'cooling-off':
    'Tras un cambio de sus métodos de inicio de sesión, su cuenta no puede mover dinero durante un día, el período de seguridad. Entretanto puede hacerlo otra persona con ese derecho.',
  'two-person-rule':
    'Esto tiene que hacerlo otra persona: quien creó un pago o fue el último en modificarlo, o aprobó una factura o una cuenta incluidas en él, ni lo aprueba ni lo autoriza.',
  'approvals-missing': 'Antes tienen que aprobarlo otras personas. La página del desembolso indica cuántas.',
  'approved-already': 'Usted ya lo ha aprobado. Ahora lo aprueban otras personas, y otra más lo autoriza.',
  'approval-not-needed': 'No hace falta ninguna aprobación más. Lo autoriza alguien que no lo haya aprobado.',
  'daily-limit':
    'Supera lo que se puede autorizar en un día. Pídaselo a otra persona, espere a otro día o haga que se cambie el límite.',
  'disbursement-state': 'Su estado ya no lo permite. Abra el desembolso para ver cómo está.',
  'disbursement-not-acceptable': 'No se puede crear así. Revise los pagos marcados.',
  'factors-not-independent':
    'Dos personas no deben compartir un segundo factor: ni la aplicación, ni el número de teléfono, ni el navegador. Cada una configura el suyo, o lo hace otra persona.',
  'batch-not-acceptable':
    'No se pueden autorizar juntos. Cada uno debe ser un desembolso que usted pudiera autorizar por separado.',
  'disbursements-off':
    'Los desembolsos de su empresa están suspendidos. Un administrador de pagos puede reanudarlos.',
  'last-method':
    'Es el único segundo factor que permite su función aquí, así que se queda. Configure antes otro o sustitúyalo. Si se ha perdido, inicie sesión con su código de recuperación.',
  'enrollment-not-allowed': 'En este momento no tiene nada que configurar aquí.',
  'current-password-refused':
    'No es su contraseña actual. Tras cinco incorrectas, espere media hora o establezca una nueva mediante un enlace.',
  'password-not-acceptable': 'La contraseña nueva no se puede usar. El campo indica por qué.',
  'password-reset-link-refused':
    'Este enlace ya se ha usado, tiene más de 60 minutos o no está completo. Pida uno nuevo.',
  'address-known': 'Esta ya es una de sus direcciones. No se ha enviado nada.',
  'too-many-addresses': 'Caben cinco direcciones. Elimine antes una.',
  'too-many-address-messages':
    'Se envían como máximo cinco mensajes al día. Los enviados sirven durante 24 horas; inténtelo de nuevo mañana.',
  'address-token-refused':
    'No confirma ninguna dirección: ya se ha usado, tiene más de 24 horas o es de otra persona. Añada de nuevo la dirección para recibir otro mensaje.',
  'sign-in-address-stays': 'Inicia sesión con esta dirección, así que se queda. El soporte puede cambiarla.',
  'version-conflict':
    'Alguien lo ha modificado entretanto. No se ha hecho nada. Así es ahora: mírelo otra vez.',
  'company-required': 'Elija primero una de sus empresas.',
  'mfa-policy-not-available':
    'Su empresa todavía no puede exigir un segundo factor. Pídalo al soporte. No se ha guardado nada.',
  'mfa-policy-changed':
    'Otra persona ha guardado esta política entretanto y no se ha guardado nada de lo suyo. Continúe otra vez: verá qué cambiarían sus valores en la política actual.',
  'directory-not-oneself':
    'Nadie decide esto sobre sí mismo. Pídaselo a otro administrador de su empresa. No se ha cambiado nada.',
  'directory-payment-user':
    'Esta persona participa en los pagos. Antes tiene que retirarle esa función quien administra los pagos, o el soporte. No se ha cambiado nada.',
  'directory-last-admin':
    'En su empresa nadie más tiene este derecho. Déselo antes a otra persona. No se ha cambiado nada.',
  'directory-role-conflict':
    'Esta persona no puede tener este derecho junto con los que tiene, o se quedaría sin ninguno. No se ha cambiado nada.',
  'member-file-refused': 'Este archivo no se puede importar. No se ha invitado a nadie.',
  'invitation-not-found': 'Esta invitación ya no existe: se ha respondido o se ha retirado.',
  'company-own-reset-refused':
    'Nadie restablece su propio segundo factor. Pídaselo a otro administrador de la empresa o al soporte. Con su código de recuperación no necesita a ninguno.',
  'company-reset-not-confirmed':
    'No es la dirección con la que esta persona inicia sesión. Escríbala exactamente. No se ha restablecido nada.',
  'company-reset-not-enforced':
    'Su empresa todavía no exige un segundo factor. Hasta entonces, el soporte restablece el de esta persona.',
  'company-reset-by-support':
    'Esta persona participa en los pagos. A los pagadores les restablece el segundo factor el soporte; a los administradores del beneficiario, otro administrador del beneficiario de su empresa, o el soporte.',
  'company-reset-by-identity-provider':
    'Esta persona inicia sesión con su proveedor de identidad. Aquí no hay nada que restablecer: pregunte a quien lo gestione.',
  'payload-too-large': 'Es más de lo que se puede recibir de una vez. Divídalo en varias partes.',
  'default-account-number-refused':
    'No se ha añadido la cuenta: falta el número de la cuenta actual, o no es ese.',
  'default-account-number-tries-spent':
    'El número de la cuenta actual se ha indicado mal demasiadas veces. Espere media hora; hasta entonces nadie de su empresa puede añadir una cuenta.',
  'bank-account-inactive': 'Esta cuenta está desactivada y ya no se puede reactivar. Añádala de nuevo.',
  'deposit-account-needed': 'Los pagos llegan a esta cuenta. Elija antes otra para ellos.',
  'member-address-taken':
    'No se puede añadir aquí a esta persona: alguien ya inicia sesión con esta dirección. Indique otra dirección suya o pregunte al soporte.',
  'own-reset-refused':
    'Nadie restablece su propio segundo factor. Pídaselo a otro administrador del beneficiario de su empresa.',
  'reset-not-confirmed':
    'No se ha restablecido nada: no es la dirección con la que esa persona inicia sesión.',
  'reset-by-support':
    'Esta persona también participa en los pagos como pagador. El soporte restablece su segundo factor tras comprobar quién es.',
  'payment-agreement-accepted': 'Alguien de su empresa ya ha aceptado este acuerdo.',
  'idempotency-key-reused':
    'Esta página ya se envió antes con otro contenido. Mire en la lista qué se hizo y empiece de nuevo.',
  'request-in-progress': 'Ya se está haciendo lo mismo. Espere un momento y mire la lista.',
  'payments-admins-by-support':
    'Solo el soporte nombra y retira administradores de pagos. Pídaselo al soporte. No se ha guardado nada.',
  'own-roles-refused':
    'Nadie cambia sus propias funciones. Pídaselo a otro administrador de pagos. No se ha guardado nada.',
  'role-conflict':
    'Quien aprueba cuentas bancarias nunca mueve dinero ni es administrador de pagos, en ninguna empresa. Retire antes la otra función o dé esta a otra persona.',
  'team-address-taken':
    'Alguien que no está en su equipo ya inicia sesión con esta dirección. Indique otra dirección de la persona o pregunte al soporte.',
  'second-admin-needed':
    'Su empresa tiene un solo administrador de pagos, y nadie cambia las reglas sin una segunda persona. Pida al soporte un segundo administrador.',
  'approval-policy-not-acceptable': 'Las reglas no pueden ser así. Revise las líneas marcadas.',
  'approval-policy-proposal-pending':
    'Ya hay otras reglas propuestas. Confírmelas o retírelas antes. Caducan por sí solas a los siete días.',
  'approval-policy-proposal-closed':
    'Esta propuesta ya no existe. Mire las reglas actuales y haga una propuesta nueva.',
  'finance-client-not-acceptable': 'No se puede registrar así. Revise los campos marcados.',
  'finance-client-proposal-pending':
    'Ya hay una propuesta para este sistema financiero. Confírmela o retírela antes. Caduca por sí sola a los siete días.',
  'finance-client-proposal-closed':
    'Esta propuesta ya no existe. Mire cómo está el sistema financiero y haga una propuesta nueva.',
  'finance-client-disabled':
    'Este sistema financiero se desactivó para siempre. Proponga uno nuevo, con claves nuevas.',
  'webhook-endpoint-not-acceptable':
    'No se puede guardar así. Revise el campo marcado. No se ha cambiado nada.',
  'support-person-unknown': 'No se ha hecho nada: nadie inicia sesión con esta dirección exacta.',
  'support-not-a-payor':
    'Solo las empresas que pagan tienen administradores de pagos, y esta no es una de ellas.',
  'support-not-a-payee':
    'Los administradores del beneficiario pertenecen a empresas que cobran, y esta no lo es.',
  'support-company-unknown': 'Esta empresa no existe.',
  'support-role-conflict':
    'Esta persona no puede tener ese derecho: aprueba cuentas bancarias, cobra pagos, es agente de soporte o su cuenta se ha cerrado. Nombre a otra persona.',
  'support-address-taken':
    'Alguien inicia sesión con una dirección casi igual, o se le acaba de añadir con ella. Indíquela exactamente como la escribe al iniciar sesión.',
  'last-payments-admin':
    'Es el único administrador de pagos de la empresa. Añada antes otro: sin ninguno, nadie podrá cambiar nada allí.',
  'reset-already-requested':
    'Ya hay un restablecimiento pendiente para esta persona. Lo aprueba otro agente de soporte, o uno de ustedes lo retira.',
  'second-operator-required': 'Usted solicitó este restablecimiento. Lo aprueba otro agente de soporte.',
  unavailable: 'Algo no ha respondido ahora mismo. Espere un momento e inténtelo de nuevo.',
} as const;
