export const resets = {
  title: 'Restablecimientos pendientes de aprobación',
  intro:
    'Un restablecimiento espera 24 horas a un segundo agente de soporte. Después hay que solicitarlo de nuevo.',
  caption: 'Pendientes, los más recientes primero',
  empty:
    'Ningún restablecimiento está pendiente de aprobación. Quien haya visto una prueba de identidad lo solicita aquí.',
  person: 'Persona',
  requestedBy: 'Solicitado por',
  you: 'Usted',
  createdAt: 'Fecha de la solicitud',
  expiresAt: 'Espera hasta',
  status: 'Estado',
  open: 'Pendiente de aprobación',
  approved: 'Aprobado',
  withdrawn: 'Retirado',
  expired: 'Caducado',
  proof: 'Prueba de identidad',
  proofHint:
    'Qué vio o a quién devolvió la llamada, y el número de la incidencia. Se conserva para los auditores.',
  proofWrong: 'Indique cómo se probó la identidad, en una línea de 500 caracteres como máximo.',
  requestTitle: 'Solicitar el restablecimiento de un segundo factor',
  requestText:
    'Asegúrese antes de quién lo pide. Después, otro agente de soporte lee su prueba y lo aprueba. A la persona se le avisa de inmediato de que se ha solicitado un restablecimiento. Nadie solicita el suyo.',
  oneTitle: 'Restablecimiento de {name}',
  another:
    'Usted solicitó este restablecimiento, así que lo aprueba otro agente de soporte. Avise a uno de ellos.',
  approve: 'Aprobar el restablecimiento',
  approveTitle: '¿Aprobar el restablecimiento de {name}?',
  approveText:
    'Todos los segundos factores de esta persona dejan de funcionar de inmediato y se cierran todas sus sesiones. Recibe por correo electrónico un código para configurar otros nuevos y no puede mover dinero durante un día.',
  withdraw: 'Retirar la solicitud',
  withdrawTitle: '¿Retirar el restablecimiento de {name}?',
  withdrawText: 'Ya nadie podrá aprobarlo. Para la persona no cambia nada.',
  toList: 'Ir a los restablecimientos pendientes',
} as const;
