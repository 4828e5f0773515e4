export const agreements = {
  title: 'Acuerdos de pago',
  intro: 'Cada acuerdo lo acepta una sola persona, una sola vez y para toda la empresa, y así queda.',
  empty:
    'Todavía no se ha ofrecido ningún acuerdo a su empresa. En cuanto un pagador le ofrezca uno, aparecerá aquí.',
  caption: 'Acuerdos con su empresa',
  commitment: 'Compromiso',
  payor: 'Pagador',
  company: 'Su empresa',
  status: 'Estado',
  offered: 'Pendiente de su respuesta',
  accepted: 'Aceptado',
  offeredAt: 'Fecha de la oferta',
  acceptedBy: 'Aceptado por',
  acceptedAt: 'Fecha de aceptación',
  text: 'Lo que se acuerda',
  textHash: 'Cómo reconocer este texto (SHA-256)',
  toAccept: 'Continuar para aceptarlo',
  toList: 'Ir a los acuerdos',
  acceptTitle: '¿Aceptar este acuerdo?',
  final:
    'Al aceptar, se compromete en nombre de su empresa. Es definitivo: no se puede retirar ni modificar.',
  accept: 'Aceptar el acuerdo',
} as const;
