import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Challenge } from '../ports/challenge-store.port.js';
import { ownerOf, personOf, type Requester } from './owner.js';

/**
 * The challenge, for the half-login or session it was made for.
 * @throws MfaError `challenge_not_found`: unknown and another's answer alike (ER-05).
 */
export async function findOwnChallenge(
  ports: MfaPorts,
  requester: Requester,
  challengeId: string,
): Promise<Challenge> {
  const challenge = await ports.challenges.find(challengeId);
  const owner = ownerOf(requester);
  const theirs =
    challenge?.personId === personOf(requester) &&
    challenge.owner.kind === owner.kind &&
    challenge.owner.id === owner.id;
  if (!theirs) throw new MfaError('challenge_not_found');
  return challenge;
}
