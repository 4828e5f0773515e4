/** On which side of a payment a company stands; `operator` is whoever runs the portal. */
export const sides = ['payor', 'payee', 'operator'] as const;
export type CompanySide = (typeof sides)[number];

/** Every role, and the sides on which a company may give it. */
const sidesOfRole = {
  payments_admin: ['payor'],
  payments_disburser: ['payor'],
  beneficiary_approver: ['payor'],
  disbursement_contributor: ['payor'],
  payee_admin: ['payee'],
  company_admin: ['payor', 'payee'],
  directory_admin: ['payor', 'payee'],
  member: ['payor', 'payee'],
  support_agent: ['operator'],
} as const satisfies Record<string, readonly CompanySide[]>;

export type Role = keyof typeof sidesOfRole;
export const roles = Object.keys(sidesOfRole) as Role[];

export const isOnSide = (role: Role, side: CompanySide): boolean =>
  (sidesOfRole[role] as readonly CompanySide[]).includes(side);

/**
 * Whoever approves bank accounts never also moves money to them; nor does whoever is paid decide over payments, in any
 * company; whoever resets others moves none at all (DC-05).
 */
const neverTogether: readonly (readonly [Role, Role])[] = [
  ['payee_admin', 'payments_admin'],
  ['beneficiary_approver', 'payments_admin'],
  ['beneficiary_approver', 'payments_disburser'],
  ...(['payments_admin', 'payments_disburser', 'beneficiary_approver', 'payee_admin'] as const).map(
    (role) => ['support_agent', role] as const,
  ),
];

/** The role held that forbids `wanted`, if there is one. */
export const roleAgainst = (held: readonly Role[], wanted: Role): Role | undefined =>
  held.find((role) =>
    neverTogether.some((pair) => role !== wanted && pair.includes(role) && pair.includes(wanted)),
  );
