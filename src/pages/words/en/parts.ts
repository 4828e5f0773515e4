/** What belongs to no page alone. */
export const parts = {
  errors: 'Please fix the following',
  optional: '(optional)',
  showPassword: 'Show',
  hidePassword: 'Hide',
  busy: 'One moment …',
  none: 'none',
  search: 'Search in this list',
  found: "'{count}' of '{all}'",
  sortBy: 'Sort by',
  more: 'Show more',
  showAll: 'Show all',
  back: 'Back',
  cancel: 'Cancel',
  heldBackUntil: 'You can do it again from:',
  copied: 'Copied',
} as const;
