export const over = {
  foreignTitle: 'Este formulario no procede de aquí',
  foreignText:
    'No se ha hecho nada. Si no lo ha enviado usted, lo ha intentado otra página. Vaya desde aquí a la página que quiera y empiece de nuevo.',
  staleTitle: 'Esta página está desactualizada',
  staleText:
    'No se ha hecho nada. Alguien inició o cerró sesión en este navegador después de abrirse la página. Ábrala de nuevo, mire qué dice ahora y envíela otra vez.',
  nothingTitle: 'Esta página no existe',
  nothingText: 'Puede que se haya movido o que no sea para usted. Empiece por el inicio.',
  refusedTitle: 'Esto no le corresponde a usted',
  interactionTitle: 'Esta página ya no es válida',
  interactionText:
    'Ya se ha usado, ha tardado demasiado o se empezó en otro navegador. Vuelva a su sistema financiero y empiece allí de nuevo.',
  busyTitle: 'Demasiados intentos',
  busyText: 'Espere un minuto, vuelva a la página anterior e inténtelo de nuevo. No se ha hecho nada.',
  failedTitle: 'No ha funcionado',
  failedText:
    'Algo ha fallado por nuestra parte. Espere un momento e inténtelo de nuevo. No ha quedado nada a medias.',
  malformedTitle: 'Este formulario no era correcto',
  malformedText: 'No se ha hecho nada. Vuelva atrás, recargue la página y envíela de nuevo.',
  start: 'Ir al inicio',
  again: 'Abrir la página de nuevo',
} as const;
