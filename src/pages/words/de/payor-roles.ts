/** What roles on the side that pays are called, and what each may do. */
export const payorRoles = {
  payments_adminMay:
    'Tut alles, was ein Auszahlungsberechtigter tut, genehmigt Bankkonten und entscheidet über das Team, die Regeln und die Konten, von denen gezahlt wird. Wird nur vom Support ernannt.',
  payments_disburserMay: 'Bereitet Zahlungen vor, genehmigt die von anderen und gibt sie frei.',
  beneficiary_approverMay:
    'Genehmigt die Bankkonten von Zahlungsempfängern und tut nichts anderes. Bewegt nie auch Geld.',
  disbursement_contributorMay:
    'Fügt Entwürfen Rechnungen hinzu und nimmt sie heraus. Genehmigt nichts und braucht keinen zweiten Faktor.',
} as const;
