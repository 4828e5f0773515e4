/** Disbursements off and on for a company. */
export const payorSettings = {
  title: 'Suspender e retomar desembolsos',
  isOn: 'Os desembolsos estão ativos.',
  isOff: 'Os desembolsos estão suspensos.',
  text: 'Enquanto estão suspensos, nenhum desembolso é criado nem enviado. O que já foi enviado segue em frente: pode ser aprovado, autorizado, alterado e cancelado.',
  changedBy: 'Última mudança por',
  changedAt: 'Última mudança em',
  reason: 'Motivo',
  why: 'Por quê?',
  whyHint: 'Todas as pessoas que fazem desembolsos são avisadas.',
  reasonWrong: 'Informe o motivo, com até 500 caracteres.',
  switchOff: 'Suspender',
  switchOn: 'Retomar',
} as const;
