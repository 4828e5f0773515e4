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
      const subject = request && (await this.directory.find(request.personId));
      if (!request || !subject) throw new Problem(commonProblems.notFound);
      const names = await this.directory.personNames([request.personId, request.requestedBy]);
      // One past its time is marked when the next is asked for; nobody can agree to it before that either.
      const expired = request.status === 'open' && request.expiresAt <= this.clock.now();
      return {
        ...request,
        status: expired ? 'expired' : request.status,
        person: { name: names.get(request.personId) ?? '', email: subject.accountName },
        requestedByName: names.get(request.requestedBy) ?? '',
      };
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
