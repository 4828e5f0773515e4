/** `malformed`: not a sealed value. `unknown_key`: its key is not in the ring. `not_authentic`: altered, or of another row. */
export type SecretBoxFault = 'malformed' | 'unknown_key' | 'not_authentic';

/** A sealed value did not open. Says why for the log, and nothing of the value. */
export class SecretBoxError extends Error {
  constructor(readonly fault: SecretBoxFault) {
    super(`a sealed value does not open: ${fault.replaceAll('_', ' ')}`);
    this.name = 'SecretBoxError';
  }
}
