/** What the pages of a company's admins have in common. */
export const company = {
  company: 'Firma',
  show: 'Pokaż tę firmę',
  lacks: 'Do tego potrzeba jeszcze jednego uprawnienia: <strong>{rights}</strong>.',
  lacksHelp: 'Poproś o nie administratora swojej firmy, a jeśli go nie ma, pomoc techniczną.',
  companyAdmin: 'Administrator firmy',
  directoryAdmin: 'Administrator katalogu',
  member: 'Zwykły użytkownik',
  paymentsAdmin: 'Administrator płatności',
  paymentsDisburser: 'Osoba dokonująca wypłat',
  beneficiaryApprover: 'Osoba zatwierdzająca odbiorców',
  disbursementContributor: 'Współpracownik przy wypłatach',
  payeeAdmin: 'Administrator odbiorcy',
  supportAgent: 'Pracownik pomocy technicznej',
} as const;
