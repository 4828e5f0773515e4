export const roles = {
  company_admin: 'Administrator firmy',
  directory_admin: 'Administrator katalogu',
  member: 'Zwykły użytkownik',
  payments_admin: 'Administrator płatności',
  payments_disburser: 'Osoba dokonująca wypłat',
  beneficiary_approver: 'Osoba zatwierdzająca odbiorców',
  disbursement_contributor: 'Współpracownik przy wypłatach',
  payee_admin: 'Administrator odbiorcy',
  support_agent: 'Pracownik pomocy technicznej',
} as const;
