/** What belongs to no page alone. */
export const parts = {
  errors: 'Co poprawić',
  optional: '(opcjonalnie)',
  showPassword: 'Pokaż',
  hidePassword: 'Ukryj',
  busy: 'Chwileczkę …',
  none: 'brak',
  search: 'Szukaj na tej liście',
  found: "'{count}' z '{all}'",
  sortBy: 'Sortuj według',
  more: 'Pokaż więcej',
  showAll: 'Pokaż wszystko',
  back: 'Wstecz',
  cancel: 'Anuluj',
  heldBackUntil: 'Znów będzie można od:',
  copied: 'Skopiowano',
} as const;
