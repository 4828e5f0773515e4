import { beforeEach, describe, expect, it } from '@jest/globals';
import { RulesScene, somewhere, type VirtualAuthenticator } from '@countersign/mfa-testing';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import type { Requester } from '../challenge/owner.js';
import { FindTicket } from '../sign-in/find-ticket.js';
import { RefreshSession } from './refresh-session.js';

describe('a sign-in on behalf of a client (FIN-04)', () => {
  let scene: RulesScene;
  const delegate = { clientId: 'fc_erp', companyId: 'company-1' };

  beforeEach(() => {
    scene = new RulesScene(new OtplibTotpVerifier());
  });

  const begin = (personId: string) =>
    scene.beginSignIn.execute({
      ...{ personId, deviceId: null, sharedDeviceId: null, origin: somewhere, delegate },
    });

  const requesterOf = async (bearer: string): Promise<Requester & { kind: 'ticket' }> => ({
    kind: 'ticket',
    ticket: await new FindTicket(scene.ports).execute(bearer),
  });

  const halfway = async (personId: string) => {
    const step = await begin(personId);
    if (step.status === 'signed_in') throw new Error('signed in without a half-login');
    return requesterOf(step.ticket);
  };

  const acknowledged = async (ticket: { hash: string }) => {
    const advanced = await scene.ports.tickets.findLive(ticket.hash, scene.ports.clock.now());
    if (!advanced) throw new Error('the half-login is gone');
    const requester = { kind: 'ticket', ticket: advanced } as const;
    return scene.acknowledge.execute({ requester, side: 'payor', origin: somewhere });
  };

  const given = async (requester: Requester, app: VirtualAuthenticator) => {
    const challengeId = await scene.challenge(requester);
    return scene.answer(requester, challengeId, scene.nextCode(app));
  };

  it('ends in a session for that client, whichever way it takes: a factor, an enrollment, a password alone', async () => {
    const enrolled = await scene.enrolled();
    const byFactor = await given(await halfway(enrolled.personId), enrolled.app);
    expect(byFactor).toMatchObject({ status: 'signed_in', issued: { session: { delegate } } });

    const enrolling = await halfway(await scene.person());
    await scene.bind(enrolling);
    expect(await acknowledged(enrolling.ticket)).toMatchObject({ session: { delegate } });

    const byPassword = await begin(await scene.person('clerk'));
    expect(byPassword).toMatchObject({ status: 'signed_in', issued: { session: { delegate } } });
  });

  it('stays one for that client through a recovery and the enrollment after it', async () => {
    const { personId, recoveryCode } = await scene.enrolled();
    const requester = await halfway(personId);
    const challengeId = await scene.challenge(requester, 'recovery_code');
    const recovered = await scene.answer(requester, challengeId, recoveryCode);
    if (recovered.status !== 'enrollment_required') throw new Error('expected an enrollment');
    const enrolling = await requesterOf(recovered.ticket);
    expect(enrolling.ticket).toMatchObject({ delegate, recovered: true });
    await scene.bind(enrolling);
    expect(await acknowledged(enrolling.ticket)).toMatchObject({ session: { delegate } });
  });

  it('stays one for that client through a step-up, and the trail names the client', async () => {
    const { personId, app } = await scene.enrolled();
    const signedIn = await given(await halfway(personId), app);
    if (signedIn.status !== 'signed_in') throw new Error('expected to be in');
    const { session } = signedIn.issued;
    const steppedUp = await given({ kind: 'session', session }, app);
    expect(steppedUp).toMatchObject({ issued: { session: { id: session.id, delegate, generation: 2 } } });
    const entries = scene.ports.audit.entries.filter(({ object }) => object.id === session.id);
    expect(entries[0]).toMatchObject({ details: { client: 'fc_erp' } });
  });

  it('is the portal’s own where no client is named', async () => {
    const { session } = await scene.enrolled();
    expect(session.delegate).toBeNull();
  });

  it('is never renewed as the portal’s: its client renews it by its own grant (TK-06)', async () => {
    const step = await begin(await scene.person('clerk'));
    if (step.status !== 'signed_in') throw new Error('expected to be in');
    const { refreshToken } = step.issued;
    const refresh = new RefreshSession(scene.ports).execute({ refreshToken, origin: somewhere });
    await expect(refresh).rejects.toThrow('refresh_token_refused');
  });
});
