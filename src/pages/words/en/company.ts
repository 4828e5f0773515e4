/** What the pages of a company's admins have in common. */
export const company = {
  company: 'Company',
  show: 'Show this company',
  lacks: 'For this you need one more right: <strong>{rights}</strong>.',
  lacksHelp: 'Ask a company admin of your company to give it to you, or ask support if there is none.',
} as const;
