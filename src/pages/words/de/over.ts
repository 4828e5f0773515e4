/** Where a page as such cannot be shown, and what to do. */
export const over = {
  foreignTitle: 'Dieses Formular kam nicht von hier',
  foreignText:
    'Es wurde nichts getan. Wenn Sie es nicht selbst gesendet haben, hat es eine andere Seite versucht. Gehen Sie von hier zu der gewünschten Seite, und beginnen Sie von vorn.',
  staleTitle: 'Diese Seite ist veraltet',
  staleText:
    'Es wurde nichts getan. Nachdem die Seite geöffnet war, hat sich in diesem Browser jemand an- oder abgemeldet. Öffnen Sie sie erneut, sehen Sie nach, was sie jetzt sagt, und senden Sie noch einmal.',
  nothingTitle: 'Diese Seite gibt es nicht',
  nothingText:
    'Sie wurde vielleicht verschoben oder ist nicht für Sie bestimmt. Beginnen Sie auf der Startseite.',
  refusedTitle: 'Dazu sind Sie nicht berechtigt',
  interactionTitle: 'Diese Seite gilt nicht mehr',
  interactionText:
    'Sie wurde schon verwendet, hat zu lange gedauert oder wurde in einem anderen Browser begonnen. Gehen Sie zurück zu Ihrem Finanzsystem, und beginnen Sie dort von vorn.',
  busyTitle: 'Zu viele Versuche',
  busyText:
    'Warten Sie eine Minute, gehen Sie zur vorigen Seite zurück, und versuchen Sie es erneut. Es wurde nichts getan.',
  failedTitle: 'Das hat nicht funktioniert',
  failedText:
    'Bei uns ist etwas schiefgegangen. Warten Sie einen Moment, und versuchen Sie es erneut. Nichts wurde nur halb getan.',
  malformedTitle: 'Dieses Formular war nicht in Ordnung',
  malformedText:
    'Es wurde nichts getan. Gehen Sie zurück, laden Sie die Seite neu, und senden Sie sie noch einmal.',
  start: 'Zur Startseite',
  again: 'Seite erneut öffnen',
} as const;
