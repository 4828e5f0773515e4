import { Inject, Injectable } from '@nestjs/common';
import {
  ApproveReset,
  Clock,
  RequestReset,
  ResetRequestStore,
  UnitOfWork,
  WithdrawReset,
  type ResetRequest,
} from '@countersign/mfa-core';
import { commonProblems, Problem } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { HoldSupport } from '../hold-support.js';
import { supportAgent, type SupportActor } from '../support-actor.js';

/** More than these wait for nobody in 24 hours. */
const LISTED_AT_MOST = 100;

/** A request as the second operator reads it before agreeing. */
export interface ReadableReset extends ResetRequest {
  person: { name: string; email: string };
  requestedByName: string;
}

/** Lost factors, taken by two support agents: one who saw the proof, and one who agrees (AR-02, AR-04, RST-02). */
@Injectable()
export class SupportResets {
  constructor(
    private readonly hold: HoldSupport,
    private readonly directory: PersonDirectory,
    private readonly requestReset: RequestReset,
    private readonly approveReset: ApproveReset,
    private readonly withdrawReset: WithdrawReset,
    @Inject(ResetRequestStore) private readonly requests: ResetRequestStore,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws what HoldSupport and RequestReset throw */
  request(
    actor: SupportActor,
    { email, proof }: { email: string; proof: string },
  ): Promise<{ requestId: string; expiresAt: Date }> {
    return this.unitOfWork.run(async () => {
      await this.hold.execute(actor);
      const { personId } = await this.hold.person(email);
      return this.requestReset.execute({ actorId: actor.personId, personId, proof, origin: actor.origin });
    });
  }

  /** @throws Problem `not-found` where whoever asked is no agent any more, and what HoldSupport and ApproveReset throw */
  approve(actor: SupportActor, requestId: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.decide(actor, requestId, this.approveReset);
      const request = await this.requests.find(requestId);
      const first = request && (await this.directory.find(request.requestedBy));
      if (!first?.grants.some(({ role }) => role === supportAgent))
        throw new Problem(commonProblems.notFound);
    });
  }

  /** @throws what HoldSupport and WithdrawReset throw */
  withdraw(actor: SupportActor, requestId: string): Promise<void> {
    return this.decide(actor, requestId, this.withdrawReset);
  }

  /** @throws Problem `not-found`, and what HoldSupport throws */
  read(actor: SupportActor, requestId: string): Promise<ReadableReset> {
    return this.unitOfWork.run(async () => {
      await this.hold.execute(actor);
      const request = await this.requests.find(requestId);
      const [found] = await this.readable(request ? [request] : []);
      if (!found) throw new Problem(commonProblems.notFound);
      return found;
    });
  }

  /** Those that wait for a second operator, the newest first. @throws what HoldSupport throws */
  open(actor: SupportActor): Promise<ReadableReset[]> {
    return this.unitOfWork.run(async () => {
      await this.hold.execute(actor);
      const open = await this.requests.listOpen({ now: this.clock.now(), limit: LISTED_AT_MOST });
      return this.readable(open);
    });
  }

  /** With the names of people; one whose person is gone is left out. */
  private async readable(requests: readonly ResetRequest[]): Promise<ReadableReset[]> {
    const people = requests.flatMap(({ personId, requestedBy }) => [personId, requestedBy]);
    const names = await this.directory.personNames([...new Set(people)]);
    const subjects = await Promise.all(requests.map(({ personId }) => this.directory.find(personId)));
    return requests.flatMap((request, index) => {
      const subject = subjects[index];
      if (!subject) return [];
      // One past its time is marked when the next is asked for; nobody can agree to it before that either.
      const expired = request.status === 'open' && request.expiresAt <= this.clock.now();
      return [
        {
          ...request,
          status: expired ? ('expired' as const) : request.status,
          person: { name: names.get(request.personId) ?? '', email: subject.accountName },
          requestedByName: names.get(request.requestedBy) ?? '',
        },
      ];
    });
  }

  private decide(
    actor: SupportActor,
    requestId: string,
    by: Pick<ApproveReset | WithdrawReset, 'execute'>,
  ): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.hold.execute(actor);
      await by.execute({ actorId: actor.personId, requestId, origin: actor.origin });
    });
  }
}
