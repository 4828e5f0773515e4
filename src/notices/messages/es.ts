import type { Catalogue } from './catalogue.js';

const REPORT = 'Si no fue usted, avísenos de inmediato.';
const CHANGE_AND_REPORT =
  'Si no fue usted, establezca una contraseña nueva, cierre todas las sesiones que no conozca y avísenos de inmediato.';
const NOT_ASKED = 'Si usted no lo ha pedido, avísenos de inmediato.';
const NOBODY_DECIDED = 'Si nadie en su empresa ha tomado esta decisión, avísenos de inmediato.';
const BEFORE_THE_NEXT_PAYMENT =
  'Si nadie en su empresa ha tomado esta decisión, avísenos de inmediato, antes del próximo pago.';

/** After `con` or `para`. */
const METHOD =
  '{method, select, totp {una aplicación de autenticación} sms {códigos por SMS} recovery_code {un código de recuperación} other {un segundo factor}}';
const AT_COMPANY = 'en {company, select, none {su empresa} other {{company}}}';
const PAYMENTS_ADMIN = '{by, select, none {Un administrador de pagos} other {{by}}}';
const COMPANY_ADMIN = '{by, select, none {Un administrador de la empresa} other {{by}}}';
const DIRECTORY_ADMIN = '{by, select, none {Un administrador del directorio} other {{by}}}';
const SUPPORT = '{by, select, none {El soporte} other {{by}}}';
const SOMEBODY = '{email, select, none {Alguien} other {{email}}}';
const PAYEE = '{payee, select, none {Un beneficiario} other {{payee}}}';
const ENDING =
  '{lastFour, select, none {cuyas cuatro últimas cifras no conocemos} other {terminada en {lastFour}}}';
const TEAM_RIGHT =
  '{role, select, payments_admin {el derecho a administrar los pagos, con todo lo que incluyen} payments_disburser {el derecho a crear, presentar y autorizar desembolsos} beneficiary_approver {el derecho a aprobar las cuentas bancarias de los beneficiarios} disbursement_contributor {el derecho a añadir facturas a borradores de desembolsos} other {el derecho a participar en los pagos}}';
const DIRECTORY_RIGHT =
  '{role, select, company_admin {el derecho a decidir cómo inician sesión todos} directory_admin {el derecho a llevar el directorio} member {un lugar en el directorio} other {una función en el directorio}}';
const SET_UP_NOW =
  'Configure el suyo ahora en «Mi seguridad»; solo lleva dos minutos. Una aplicación de autenticación es la opción más segura; si su empresa lo permite, también sirven los SMS. Quien no tenga ninguno para entonces será dirigido a la configuración en el siguiente inicio de sesión, y antes no se abrirá nada más.';

const text = (happened: string): string => `{service}: ${happened}. Si no fue usted, avise a {contact}`;
const code = (use: string): string =>
  `{service}: {code} es su código para ${use}. No lo comparta con nadie; nunca se lo pediremos.`;

export const es: Catalogue = {
  kinds: {
    factor_enrolled: {
      subject: 'Se ha añadido un segundo factor a su cuenta',
      happened: `A partir de ahora confirma los inicios de sesión y los pagos con ${METHOD}.`,
      otherwise: REPORT,
    },
    factor_replaced: {
      subject: 'Se ha sustituido su segundo factor',
      happened: `El segundo factor se ha configurado de nuevo, con ${METHOD}. La configuración anterior ya no funciona.`,
      otherwise: REPORT,
    },
    factor_removed: {
      subject: 'Se ha eliminado un segundo factor de su cuenta',
      happened: `A partir de ahora ya no se confirma nada con ${METHOD}. Lo demás que haya configurado funciona como antes.`,
      otherwise: CHANGE_AND_REPORT,
    },
    factor_lost: {
      subject: 'Se ha comunicado la pérdida de un segundo factor',
      happened: `Se ha comunicado una pérdida y ya no se confirma nada con ${METHOD}. Se han cerrado todas las demás sesiones.`,
      otherwise: CHANGE_AND_REPORT,
    },
    factors_reset: {
      subject: 'Se han restablecido sus segundos factores',
      happened:
        'Una persona autorizada ha dado fe de que usted perdió sus segundos factores. Ninguno de ellos funciona ya y se han cerrado todas las sesiones. Para iniciar sesión necesita su contraseña y el código que se envió a la dirección con la que inicia sesión; después configurará un segundo factor nuevo. Durante 24 horas no se puede confirmar ningún pago.',
      otherwise: NOT_ASKED,
    },
    factors_unlocked: {
      subject: 'Ya puede volver a usar sus segundos factores',
      happened:
        'Una persona autorizada ha desbloqueado su cuenta, bloqueada tras varios códigos o contraseñas incorrectos. Su contraseña y sus segundos factores siguen como estaban.',
      otherwise: NOT_ASKED,
    },
    reset_requested: {
      subject: 'Se ha solicitado restablecer sus segundos factores',
      happened:
        'Se nos ha comunicado que usted perdió sus segundos factores. Siguen como estaban hasta que una segunda persona de nuestro equipo apruebe la solicitud; después ninguno de ellos funcionará. {reference, select, none {La solicitud caduca a las 24 horas.} other {La solicitud tiene el número {reference} y caduca a las 24 horas.}}',
      otherwise: 'Si usted no lo ha pedido, avísenos de inmediato y no se restablecerá nada.',
    },
    enrollment_code_issued: {
      subject: 'El código para configurar un segundo factor',
      happened:
        '{code, select, none {Se ha enviado un código a la dirección con la que inicia sesión. Con él y con la contraseña se puede configurar un segundo factor.} other {Inicie sesión con su contraseña y este código en un plazo de 24 horas. Sirve una sola vez y solo lleva a la configuración de un segundo factor.\n\n{code}}}',
      otherwise:
        'Si usted no lo ha pedido, avísenos de inmediato. No dé el código a nadie; nosotros nunca lo pedimos.',
    },
    factors_blocked: {
      subject: 'Sus segundos factores están bloqueados durante 30 minutos',
      happened:
        'Tras su contraseña se han introducido varios códigos incorrectos seguidos. De momento se rechaza incluso el correcto.',
      otherwise: CHANGE_AND_REPORT,
    },
    factor_nearly_disabled: {
      subject: 'Su segundo factor dejará de funcionar pronto',
      happened: `Se han introducido muchísimos códigos incorrectos seguidos para ${METHOD}. Tras unos pocos más, el método se desactivará definitivamente y habrá que configurarlo de nuevo; entonces podrá entrar con su código de recuperación. Un código correcto pone fin al recuento.`,
      otherwise: CHANGE_AND_REPORT,
    },
    factor_disabled: {
      subject: 'Se ha desactivado su segundo factor',
      happened: `Se han introducido demasiados códigos incorrectos seguidos para ${METHOD}. Inicie sesión con su código de recuperación y configure el método de nuevo, o pida ayuda.`,
      otherwise: CHANGE_AND_REPORT,
    },
    recovery_code_issued: {
      subject: 'Tiene un código de recuperación nuevo',
      happened: 'Se ha mostrado un código de recuperación nuevo. Los anteriores ya no funcionan.',
      otherwise: REPORT,
    },
    recovery_code_used: {
      subject: 'Se ha usado su código de recuperación',
      happened:
        'Alguien ha iniciado sesión con su contraseña y su código de recuperación. Hay que configurar de nuevo un segundo factor y durante 24 horas no se puede confirmar ningún pago.',
      otherwise: REPORT,
    },
    second_factor_failed: {
      subject: 'Se ha introducido un código incorrecto tras su contraseña',
      happened: `Su contraseña era correcta, pero se dio una respuesta incorrecta para ${METHOD}, así que nadie ha podido entrar.`,
      otherwise: CHANGE_AND_REPORT,
    },
    signed_in_after_failures: {
      subject: 'Se ha introducido un código correcto tras varios incorrectos',
      happened: `{failures, plural, =0 {Tras varias respuestas incorrectas} one {Tras una respuesta incorrecta} other {Tras # respuestas incorrectas}} se dio la correcta para ${METHOD}.`,
      otherwise: CHANGE_AND_REPORT,
    },
    bank_account_changed: {
      subject: 'Se han modificado las cuentas bancarias de su empresa',
      happened: `La cuenta bancaria ${ENDING} {change, select, added {se ha añadido} renamed {ha cambiado de nombre} selected {recibe los pagos a partir de ahora} deactivated {se ha desactivado} other {se ha modificado}}.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    funding_account_changed: {
      subject: 'Se han modificado las cuentas desde las que paga su empresa',
      happened: `La cuenta de financiación ${ENDING} {change, select, added {se ha añadido} renamed {ha cambiado de nombre} made_default {es ahora la cuenta predeterminada, desde la que se paga si nadie indica otra cosa} deactivated {se ha desactivado} verified {ha sido confirmada por el banco} failed {no ha sido confirmada por el banco} other {se ha modificado}}.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    beneficiary_account_changed: {
      subject: 'Un beneficiario quiere cobrar en otra cuenta',
      happened: `${PAYEE} debe cobrar a partir de ahora en otra cuenta: {after, select, none {consulte la lista de cuentas} other {{after}}}. No se pagará nada en ella hasta que alguno de ustedes la haya revisado y aprobado. Pregunte en el beneficiario a una persona que conozca, en un número que ya tuviera antes.`,
      otherwise: 'Si el beneficiario no sabe nada de ello, no apruebe la cuenta y avísenos de inmediato.',
    },
    disbursement_needs_review: {
      subject: 'Hay que volver a revisar un desembolso',
      happened: `${PAYEE} debe cobrar a partir de ahora en otra cuenta. Lo que se mostró, respondió o aprobó sobre desembolsos presentados que le pagan ya no cuenta; podrán autorizarse cuando se apruebe la cuenta nueva: {disbursements, select, none {consulte la lista de desembolsos} other {{disbursements}}}.`,
      otherwise: 'Si el beneficiario no sabe nada de ello, cancélelos y avísenos de inmediato.',
    },
    disbursements_switched: {
      subject: 'Se han suspendido o reanudado los desembolsos de su empresa',
      happened: `${PAYMENTS_ADMIN} ha {switched, select, on {reanudado} off {suspendido} other {suspendido o reanudado}} los desembolsos ${AT_COMPANY}. Motivo: {reason, select, none {desconocido} other {{reason}}}. {switched, select, on {Se pueden volver a crear y presentar.} other {No se puede crear ni presentar ninguno hasta que se reanuden; lo que ya está presentado o autorizado sigue su curso.}}`,
      otherwise: NOBODY_DECIDED,
    },
    finance_client_proposed: {
      subject: 'Un sistema financiero de su empresa espera a una segunda persona',
      happened: `${PAYMENTS_ADMIN} ha propuesto {change, select, register {registrar} change {modificar} other {registrar o modificar}} un sistema financiero{client, select, none {} other {: {client}}}. Nada de ello está en vigor hasta que otro administrador de pagos lo haya examinado y confirmado.`,
      otherwise: 'Si nadie en su empresa ha tomado esta decisión, retire la propuesta y avísenos.',
    },
    finance_client_changed: {
      subject: 'Se ha admitido, modificado o excluido un sistema financiero de su empresa',
      happened: `{client, select, none {Un sistema financiero} other {{client}}} {change, select, registered {ha sido registrado} key_withdrawn {ha perdido su clave {key}} disabled {ha sido desactivado} other {ha sido modificado}}, por {by, select, none {un administrador de pagos} other {{by}}}. Puede consultar pagos e informar de ellos hasta donde está registrado, y no aprueba ninguno.`,
      otherwise: 'Si nadie en su empresa ha tomado esta decisión, desactívelo y avísenos de inmediato.',
    },
    webhook_endpoint_changed: {
      subject: 'Se ha modificado adónde se comunican los eventos de su empresa',
      happened: `${PAYMENTS_ADMIN} ha {change, select, added {añadido una dirección} secret_rotated {creado un secreto nuevo para una dirección} disabled {desactivado una dirección} enabled {activado una dirección} other {modificado una dirección}}: {url, select, none {desconocida} other {{url}}}. A ella se comunican los pagos y los segundos factores de su empresa. Sabe lo que ha ocurrido y no puede hacer nada con ello.`,
      otherwise: 'Si nadie en su empresa ha tomado esta decisión, desactive la dirección y avísenos.',
    },
    webhook_failing: {
      subject: 'No se reciben los eventos de su empresa',
      happened:
        'Tras muchos intentos se ha desistido de enviar mensajes a {url, select, none {la dirección indicada} other {{url}}}. Se conservan 30 días para consultarlos y volver a enviarlos.',
      otherwise:
        'Si nadie en su empresa ha tomado esta decisión, desactive la dirección. En otro caso, pregunte a quien gestione ese sistema; se le avisa una sola vez, hasta que se vuelva a recibir un mensaje.',
    },
    payment_failed: {
      subject: 'No ha llegado dinero de su empresa',
      happened:
        'Según su sistema financiero, {what, select, drawdown {el adeudo} other {{failed, plural, =0 {una parte} one {uno de los pagos} other {# de los pagos}}}} del desembolso {disbursement, select, none {de ese sistema} other {{disbursement}}} ha fallado o ha sido devuelto. Lo que no se pagó vuelve a estar pendiente.',
      otherwise:
        'Si el beneficiario no sabe nada de ello, pregunte a quien gestione su sistema financiero. Un desembolso nuevo paga lo que queda por pagar.',
    },
    beneficiary_accounts_wait: {
      subject: 'Hay cuentas de beneficiarios pendientes de revisión',
      happened:
        '{count, plural, =0 {Hay cuentas pendientes de revisión} one {Hay una cuenta pendiente de revisión} other {Hay # cuentas pendientes de revisión}}: {payees, select, none {consulte la lista de cuentas} other {{payees}}}. No se pagará nada en ellas hasta que alguno de ustedes las haya aprobado.',
      otherwise:
        'Si el beneficiario no sabe nada de ello, avísenos de inmediato. Recibe este mensaje los lunes y los jueves mientras haya una cuenta pendiente.',
    },
    approval_policy_proposed: {
      subject: 'Se ha propuesto cambiar las reglas de aprobación',
      happened: `${PAYMENTS_ADMIN} ha propuesto otras reglas sobre cuántas personas aprueban los pagos y hasta qué importes. Entran en vigor cuando otro administrador de pagos las confirma en un plazo de siete días; cualquier administrador de pagos puede retirar la propuesta.`,
      otherwise:
        'Si nadie en su empresa ha tomado esta decisión, retire la propuesta y avísenos de inmediato.',
    },
    approval_policy_changed: {
      subject: 'Se han cambiado las reglas de aprobación de su empresa',
      happened: `${PAYMENTS_ADMIN} ha confirmado otras reglas sobre cuántas personas aprueban los pagos y hasta qué importes. Están en vigor desde ahora.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    payee_admin_added: {
      subject: 'Su empresa tiene un administrador más',
      happened: `${SOMEBODY} puede gestionar a partir de ahora las cuentas bancarias y los acuerdos de pago de su empresa, y ayudar a otros administradores del beneficiario a recuperar el acceso.`,
      otherwise: NOBODY_DECIDED,
    },
    team_role_added: {
      subject: 'Alguien ha recibido una función en los pagos de su empresa',
      happened: `${SUPPORT} {whom, select, none {le ha dado a usted} other {ha dado a {whom}}} ${AT_COMPANY} ${TEAM_RIGHT}.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    team_role_removed: {
      subject: 'Alguien ha dejado su función en los pagos de su empresa',
      happened: `${SUPPORT} {whom, select, none {le ha retirado a usted} other {ha retirado a {whom}}} ${AT_COMPANY} ${TEAM_RIGHT}. Las sesiones abiertas continúan sin ello.`,
      otherwise: NOBODY_DECIDED,
    },
    support_agent_added: {
      subject: 'Hay un agente de soporte más',
      happened: `${SOMEBODY} nombra administradores de pagos, levanta bloqueos y participa en los restablecimientos de dos agentes; si lo añadió otro agente, solo después de 24 horas.`,
      otherwise:
        'Si nadie en su empresa ha tomado esta decisión, dé la alarma de inmediato y retírele el derecho: support-agent remove.',
    },
    support_agent_removed: {
      subject: 'Un agente de soporte ha dejado de serlo',
      happened: `${SOMEBODY} ya no es agente de soporte. Nadie puede aprobar ya lo que haya solicitado; retírelo.`,
      otherwise: 'Si nadie en su empresa ha tomado esta decisión, dé la alarma de inmediato.',
    },
    address_added: {
      subject: 'Una dirección para mensajes como este',
      happened:
        '{confirmed, plural, =0 {Se ha enviado un mensaje a {email, select, none {otra dirección} other {{email}}}, que será una de sus direcciones si se confirma en un plazo de 24 horas.} other {Se ha confirmado {email, select, none {otra dirección} other {la dirección {email}}}. A partir de ahora se le avisa allí de cada cambio en su cuenta.}}',
      otherwise: CHANGE_AND_REPORT,
    },
    address_confirmation: {
      subject: 'Confirme esta dirección',
      happened:
        'Alguien ha pedido que se le avise aquí de lo que ocurra en su cuenta. Si es usted, abra este enlace en un plazo de 24 horas, inicie sesión y confirme la dirección. Sirve una sola vez y solo a quien lo pidió.\n\n{link, select, none {El enlace se ha enviado a la nueva dirección.} other {{link}}}\n\nSi el enlace no se abre, pegue en su lugar este token en «Mi seguridad», donde la dirección está pendiente de confirmar:\n\n{token, select, none {El token se ha enviado a la nueva dirección.} other {{token}}}',
      otherwise:
        'Si no fue usted, no haga nada: no recibirá más mensajes como este. No dé el enlace ni el token a nadie.',
    },
    address_removed: {
      subject: 'Se ha eliminado una dirección de su cuenta',
      happened:
        'Ya no se avisa de los cambios de su cuenta a {email, select, none {una de sus direcciones} other {{email}}}; este es el último mensaje que recibe.',
      otherwise: CHANGE_AND_REPORT,
    },
    password_blocked: {
      subject: 'El inicio de sesión con su contraseña está bloqueado',
      happened:
        'Se han introducido varias contraseñas incorrectas seguidas para su cuenta. {until, select, lifted {Su empresa quiere que el bloqueo dure hasta que un administrador del directorio lo levante o usted establezca una contraseña nueva mediante un enlace.} other {El bloqueo dura 30 minutos.}} Los dispositivos en los que ya inició sesión no se ven afectados por los intentos de extraños.',
      otherwise:
        'Si no fue usted, nadie ha podido entrar y no tiene que hacer nada. Si ocurre una y otra vez, avísenos.',
    },
    password_changed: {
      subject: 'Se ha cambiado su contraseña',
      happened:
        'Se ha establecido una contraseña nueva y se han cerrado todas las sesiones. Su segundo factor sigue como estaba.',
      otherwise:
        'Si no fue usted, pida un enlace para establecer una contraseña nueva y avísenos de inmediato.',
    },
    password_reset_requested: {
      subject: 'Establezca una contraseña nueva',
      happened:
        '{link, select, none {Se ha pedido un enlace para establecer una contraseña nueva y se ha enviado a la dirección con la que inicia sesión. Su contraseña sigue como estaba.} other {Abra este enlace en un plazo de 60 minutos para establecer una contraseña nueva. Sirve una sola vez, y su segundo factor se pide como siempre.\n\n{link}}}',
      otherwise: 'Si no fue usted, no haga nada: su contraseña sigue como está. No dé el enlace a nadie.',
    },
    mfa_deadline_set: {
      subject: 'Su empresa exigirá un segundo factor',
      happened: `A partir del {deadline}, nadie podrá entrar ${AT_COMPANY} sin un segundo factor además de la contraseña.\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_deadline_moved: {
      subject: 'Ha cambiado la fecha a partir de la cual se exige un segundo factor',
      happened: `La fecha ha cambiado: a partir del {deadline}, nadie podrá entrar ${AT_COMPANY} sin un segundo factor además de la contraseña.\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_deadline_near: {
      subject:
        '{days, plural, one {Desde mañana se exigirá un segundo factor} other {Dentro de # días se exigirá un segundo factor}}',
      happened: `{days, plural, one {Queda un día} other {Quedan # días}}: a partir del {deadline}, nadie podrá entrar ${AT_COMPANY} sin un segundo factor, y usted todavía no ha configurado ninguno.\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_policy_lifted: {
      subject: 'Finalmente no se exige un segundo factor',
      happened:
        '{company, select, none {Su empresa} other {{company}}} ya no exige un segundo factor. A quienes hayan configurado uno se les seguirá pidiendo; impide que entren otras personas.',
      otherwise: NOBODY_DECIDED,
    },
    mfa_policy_changed: {
      subject: 'Se han cambiado las reglas de inicio de sesión de su empresa',
      happened: `${COMPANY_ADMIN} ha guardado otras reglas para el segundo factor ${AT_COMPANY}. Las anteriores y las nuevas constan en el historial.`,
      otherwise: NOBODY_DECIDED,
    },
    device_remembered: {
      subject: 'Durante un tiempo no se pedirá su segundo factor en un dispositivo',
      happened:
        'Tras un inicio de sesión con su segundo factor se ha recordado este dispositivo, como máximo hasta el {until, select, none {momento que no conocemos} other {{until}}}. Su contraseña se pide de todos modos, y lo que necesita un segundo factor reciente lo pide. Puede olvidar el dispositivo en cualquier momento en «Mi seguridad».',
      otherwise: CHANGE_AND_REPORT,
    },
    directory_invitation: {
      subject: 'Se le ha inscrito en el directorio de una empresa',
      happened: `${DIRECTORY_ADMIN} le ha inscrito ${AT_COMPANY}. Inicie sesión con esta dirección. Si ya había iniciado sesión aquí, formará parte en cuanto acepte la invitación; si todavía no tiene contraseña, pida en la página de inicio de sesión un enlace para establecer una.`,
      otherwise: 'Si usted no lo ha pedido, no tiene que hacer nada; avísenos si vuelve a ocurrir.',
    },
    directory_deactivated: {
      subject: 'Su acceso a una empresa ha terminado',
      happened: `${DIRECTORY_ADMIN} le ha desactivado ${AT_COMPANY}. Lo que tenga en otros lugares sigue como estaba.`,
      otherwise: NOBODY_DECIDED,
    },
    directory_reactivated: {
      subject: 'Vuelve a tener acceso a una empresa',
      happened: `${DIRECTORY_ADMIN} le ha reactivado ${AT_COMPANY}. Si la empresa exige un segundo factor, lo configurará antes de entrar.`,
      otherwise: NOBODY_DECIDED,
    },
    directory_role_changed: {
      subject: 'Ha cambiado quién administra su empresa',
      happened: `{from, select, support {El soporte} other {${COMPANY_ADMIN}}} {change, select, remove {{whom, select, none {le ha retirado a usted} other {ha retirado a {whom}}}} other {{whom, select, none {le ha dado a usted} other {ha dado a {whom}}}}} ${AT_COMPANY} ${DIRECTORY_RIGHT}.`,
      otherwise: NOBODY_DECIDED,
    },
    sign_in_unlocked: {
      subject: 'Ya puede volver a iniciar sesión con su contraseña',
      happened: `${DIRECTORY_ADMIN} ha levantado el bloqueo tras varias contraseñas incorrectas. Su contraseña y sus segundos factores siguen como estaban.`,
      otherwise: 'Si usted no lo ha pedido, establezca una contraseña nueva y avísenos de inmediato.',
    },
  },
  frame: {
    when: 'Fecha: {when}',
    from: 'Desde: {address, select, none {una dirección que no conocemos} other {{address}}}',
    with: 'Con: {userAgent, select, none {un programa que no dijo su nombre} other {{userAgent}}}',
    contact: 'Preguntas o ayuda: {contact}',
    more: '{more, plural, one {# más} other {# más}}',
  },
  texts: {
    factor_enrolled: text(`desde ahora el inicio de sesión se confirma con ${METHOD}`),
    factor_replaced: text(`segundo factor configurado de nuevo con ${METHOD}`),
    factor_removed: text(`ya no se confirma nada con ${METHOD}`),
    factor_lost: text(`pérdida comunicada; ya no se confirma nada con ${METHOD}`),
    factor_disabled: text(`demasiados errores; ya no se confirma nada con ${METHOD}`),
    factors_blocked: text('sus segundos factores quedan bloqueados 30 minutos tras varios errores'),
    factors_reset: text('una persona autorizada ha restablecido sus segundos factores'),
    reset_requested: text('se ha pedido restablecer sus segundos factores y falta aprobarlo'),
    recovery_code_used: text('alguien ha iniciado sesión con su código de recuperación'),
  },
  codes: {
    sign_in: code('iniciar sesión'),
    step_up: code('confirmar un cambio'),
    enrollment: code('configurar los SMS en este número'),
    countersign: code('aprobar un pago'),
    payment:
      '{service}: {code} es su código para pagar {amount} a {payee}{others, plural, =0 {} other { y # más}}. No lo comparta con nadie.',
  },
};
