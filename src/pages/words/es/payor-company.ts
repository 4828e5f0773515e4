export const payorCompany = {
  choose: 'Empresa',
  forCompany: 'Empresa:',
} as const;
