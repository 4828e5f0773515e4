/** What the pages of a company's admins have in common. */
export const company = {
  company: 'Empresa',
  show: 'Mostrar esta empresa',
  lacks: 'Para isso, você precisa de mais um direito: <strong>{rights}</strong>.',
  lacksHelp: 'Peça-o a um administrador da sua empresa ou, se não houver nenhum, ao suporte.',
} as const;
