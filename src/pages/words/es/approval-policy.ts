export const approvalPolicy = {
  title: 'Reglas de aprobación',
  intro:
    'Quien crea un desembolso nunca lo autoriza. Su empresa puede exigir más personas y fijar límites diarios.',
  inForce: 'Reglas en vigor',
  since: 'Desde',
  never: 'Todavía no se han guardado reglas.',
  none: 'Sin aprobaciones ni límites: una persona crea un desembolso y otra lo autoriza.',
  above:
    '{approvers, plural, =0 {Más de {sum}: nadie tiene que aprobarlo y otra persona lo autoriza.} one {Más de {sum}: # persona lo aprueba y otra lo autoriza.} other {Más de {sum}: # personas lo aprueban y otra lo autoriza.}}',
  perPerson: 'Una persona autoriza como máximo {sum} al día.',
  perCompany: 'Todas las personas juntas autorizan como máximo {sum} al día.',
  caption: 'Reglas en vigor',
  rule: 'Regla',
  sum: 'Importe',
  people: 'Personas que aprueban',
  ruleAbove: 'Aprobaciones por encima de',
  rulePerPerson: 'Límite diario por persona',
  rulePerCompany: 'Límite diario de todas las personas',
  proposal: 'Reglas propuestas',
  proposalText:
    'No cambia nada hasta que otro administrador de pagos las confirme. Ambos introducen un código.',
  proposedBy: 'Propuestas por',
  proposedAt: 'Fecha de la propuesta',
  expiresAt: 'Válidas hasta',
  confirm: 'Leer y confirmar',
  confirmOwn: 'Las ha propuesto usted, así que las confirma otro administrador de pagos.',
  withdraw: 'Retirar',
  withdrawTitle: '¿Retirar las reglas propuestas?',
  withdrawText: 'Las reglas en vigor siguen como están.',
  propose: 'Proponer reglas nuevas',
  proposeTitle: 'Proponer reglas nuevas',
  proposeIntro:
    'Escriba todas las reglas tal como deben quedar: sustituirán a las que están en vigor cuando otro administrador de pagos las confirme. Deje vacías las líneas que no necesite.',
  approvalsLegend: 'Aprobaciones por importe',
  approvalsHint:
    'En una misma moneda, los importes aumentan de línea en línea, y también el número de personas.',
  perPersonLegend: 'Límite diario de una persona',
  perCompanyLegend: 'Límite diario de todas las personas juntas',
  limitsHint: 'Una línea por moneda. El día empieza y termina a medianoche UTC.',
  line: 'Línea {number}',
  currency: 'Moneda',
  amountAbove: 'Más de',
  amount: 'Como máximo',
  approvers: 'Personas que aprueban',
  moreLines: 'Más líneas',
  aboveWrong:
    'Línea {number}: en una misma moneda, los importes aumentan de línea en línea y se escriben así: 1000.00.',
  approversWrong:
    'Línea {number}: un importe mayor exige más personas, y debe haber suficientes: una que lo cree, todas las que lo aprueben y una que lo autorice, todas distintas.',
  currencyWrong: 'Línea {number}: indique la moneda con sus tres letras, como USD.',
  limitCurrencyWrong:
    'Línea {number}: indique la moneda con sus tres letras, como USD, y cada moneda una sola vez.',
  limitAmountWrong:
    'Línea {number}: indique un importe mayor que cero, como 1000.00. El límite de una persona no puede superar el de todas juntas.',
  same: 'Estas reglas ya están en vigor. Cambie algo o vuelva atrás.',
} as const;
