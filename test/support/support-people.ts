import { AddSupportAgent, type SupportActor } from '../../src/support/support.module.js';
import { withConnection } from './database.js';
import { arrived } from './payee-people.js';
import { useCase, type Person } from './people.js';
import type { Portal } from './portal.js';

export const SUPPORT = '/v1/support';

/**
 * A support agent who has set a password by the link, and has no app yet; the first two are made by nobody. Of whom another
 * one made, the first day, on which they decide nothing, is over.
 */
export async function newAgent(
  portal: Portal,
  name: string,
  by: SupportActor | null = null,
): Promise<Person & { companyId: string }> {
  const email = `${name}@operator.example`;
  const wanted = { companyName: 'Harbor Portal', name, email, authorization: 'the board, in writing' };
  const { personId, companyId } = await useCase(portal, AddSupportAgent).execute(by, wanted);
  if (by) await endCoolingOff(portal, personId);
  return { personId, companyId, actor: await arrived(portal, email, 'support_agent') };
}

/** A support agent as the use cases know one who is signed in. */
export const asActor = ({ personId, companyId }: { personId: string; companyId: string }): SupportActor => ({
  ...{ personId, sessionId: personId, grants: [{ role: 'support_agent', companyId }] },
  origin: { address: null, userAgent: null, requestId: null },
});

const endCoolingOff = ({ database }: Portal, personId: string): Promise<unknown> =>
  withConnection(database.ownerUrl, (client) =>
    client.query('DELETE FROM mfa_cooling_off WHERE person_id = $1', [personId]),
  );
