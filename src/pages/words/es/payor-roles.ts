export const payorRoles = {
  payments_adminMay:
    'Hace todo lo que hace un responsable de desembolsos, aprueba cuentas bancarias y decide sobre el equipo, las reglas y las cuentas de las que salen los pagos. Solo lo nombra el soporte.',
  payments_disburserMay: 'Prepara pagos, aprueba los de otras personas y los autoriza.',
  beneficiary_approverMay:
    'Aprueba las cuentas bancarias de los beneficiarios y no hace nada más. Nunca mueve además dinero.',
  disbursement_contributorMay:
    'Añade facturas a los borradores y las quita. No aprueba nada y no necesita un segundo factor.',
} as const;
