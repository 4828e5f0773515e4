export const payorSettings = {
  title: 'Suspender o reanudar los desembolsos',
  isOn: 'Los desembolsos están activos.',
  isOff: 'Los desembolsos están suspendidos.',
  text: 'Mientras estén suspendidos, no se crea ni se presenta ningún desembolso. Lo que ya está presentado sigue su curso: se puede aprobar, autorizar, modificar y cancelar.',
  changedBy: 'Último cambio por',
  changedAt: 'Último cambio',
  reason: 'Motivo',
  why: '¿Por qué?',
  whyHint: 'Se avisa a todas las personas que hacen desembolsos.',
  reasonWrong: 'Indique el motivo en 500 caracteres como máximo.',
  switchOff: 'Suspender',
  switchOn: 'Reanudar',
} as const;
