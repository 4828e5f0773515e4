/** Los correos y SMS de un portal en el equipo de quien lo desarrolla. */
export const inbox = {
  title: 'Bandeja local',
  intro:
    'Nada sale de este equipo: todos los correos y SMS de este portal se muestran aquí, a quien pueda abrir esta página. En producción esta página no existe.',
  filter: 'Mensajes para un destinatario',
  to: 'Destinatario',
  toHint: 'Una dirección de correo o un número de teléfono, exactamente como aparece en la lista.',
  show: 'Mostrar',
  reload: 'Buscar mensajes nuevos',
  follow: 'Buscar mensajes nuevos cada {seconds} segundos',
  stopFollowing: 'Dejar de buscar cada {seconds} segundos',
  caption: 'Los 100 mensajes más recientes, primero los más nuevos',
  empty:
    'Todavía no hay mensajes. Inicie sesión con un SMS como segundo factor o solicite una contraseña nueva: lo que se envía aparece aquí.',
  emptyTo:
    'No hay mensajes para este destinatario. Busque la dirección o el número correctos en la lista completa.',
  message: 'Mensaje',
  recipient: 'Para',
  channel: 'Enviado como',
  email: 'Correo electrónico',
  text: 'SMS',
  at: 'Cuándo',
  kind: 'Tipo',
  toList: 'A todos los mensajes',
  sameRecipient: 'Solo los mensajes para este destinatario',
} as const;
