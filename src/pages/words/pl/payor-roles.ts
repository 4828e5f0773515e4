/** What roles on the side that pays are called, and what each may do. */
export const payorRoles = {
  payments_adminMay:
    'Robi wszystko to, co osoba dokonująca wypłat, zatwierdza rachunki bankowe oraz decyduje o zespole, zasadach i rachunkach, z których wychodzą płatności. Powołuje go wyłącznie pomoc techniczna.',
  payments_disburserMay: 'Przygotowuje płatności, zatwierdza płatności innych osób i je autoryzuje.',
  beneficiary_approverMay:
    'Zatwierdza rachunki bankowe odbiorców i nie robi nic innego. Nigdy nie przekazuje przy tym pieniędzy.',
  disbursement_contributorMay:
    'Dodaje faktury do wersji roboczych i je usuwa. Niczego nie zatwierdza i nie potrzebuje drugiego składnika.',
} as const;
