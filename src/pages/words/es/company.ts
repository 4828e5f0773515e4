export const company = {
  company: 'Empresa',
  show: 'Mostrar esta empresa',
  lacks: 'Para esto necesita un derecho más: <strong>{rights}</strong>.',
  lacksHelp: 'Pídaselo a un administrador de su empresa o, si no hay ninguno, al soporte.',
} as const;
