/** Ties what is sealed to its row (SR-02). */
export const clientSecretContext = (identityProviderId: string): string[] => [
  'identity-provider-secret',
  identityProviderId,
];
export const attemptContext = (attemptId: string): string[] => ['sso-attempt', attemptId];
