/** Ties a sealed seed to its row: copied to another factor or person it does not open (SR-02). */
export const factorContext = (factor: { personId: string; id: string }): readonly string[] => [
  'factor',
  factor.personId,
  factor.id,
];
