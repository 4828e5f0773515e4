/** What the pages of a company's admins have in common. */
export const company = {
  company: 'Firma',
  show: 'Pokaż tę firmę',
  lacks: 'Do tego potrzeba jeszcze jednego uprawnienia: <strong>{rights}</strong>.',
  lacksHelp: 'Poproś o nie administratora swojej firmy, a jeśli go nie ma, pomoc techniczną.',
} as const;
