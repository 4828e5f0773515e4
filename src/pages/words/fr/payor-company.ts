export const payorCompany = {
  choose: 'Entreprise',
  forCompany: 'Entreprise :',
} as const;
