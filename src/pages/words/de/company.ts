/** What the pages of a company's admins have in common. */
export const company = {
  company: 'Unternehmen',
  show: 'Dieses Unternehmen anzeigen',
  lacks: 'Dafür brauchen Sie ein weiteres Recht: <strong>{rights}</strong>.',
  lacksHelp:
    'Bitten Sie einen Unternehmensadministrator Ihres Unternehmens darum, oder den Support, wenn es keinen gibt.',
} as const;
