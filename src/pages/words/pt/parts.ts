/** What belongs to no page alone. */
export const parts = {
  errors: 'O que corrigir',
  optional: '(opcional)',
  showPassword: 'Mostrar',
  hidePassword: 'Ocultar',
  busy: 'Um momento…',
  none: 'nenhum',
  search: 'Pesquisar nesta lista',
  found: "'{count}' de '{all}'",
  sortBy: 'Ordenar por',
  more: 'Mostrar mais',
  showAll: 'Mostrar tudo',
  back: 'Voltar',
  cancel: 'Cancelar',
  heldBackUntil: 'Você poderá fazer isso novamente a partir de:',
  copied: 'Copiado',
} as const;
