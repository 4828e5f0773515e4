/** What belongs to no page alone. */
export const parts = {
  errors: 'Was zu berichtigen ist',
  optional: '(freiwillig)',
  showPassword: 'Anzeigen',
  hidePassword: 'Verbergen',
  busy: 'Einen Moment …',
  none: 'keine',
  search: 'In dieser Liste suchen',
  found: "'{count}' von '{all}'",
  sortBy: 'Sortieren nach',
  more: 'Mehr anzeigen',
  showAll: 'Alle anzeigen',
  back: 'Zurück',
  cancel: 'Abbrechen',
  heldBackUntil: 'Wieder möglich ab:',
  copied: 'Kopiert',
} as const;
