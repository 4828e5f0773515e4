import { Inject, Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { HoldRight } from '../../hold-right.js';
import { financeAdmins } from '../../rights.js';
import { FinanceClientsLog, type ClientEvent } from '../finance-clients-log.js';
import { financeClientProblems } from '../finance-clients.problems.js';
import {
  FinanceClientsRepository,
  liveKeysOf,
  stateOf,
  type RegisteredClient,
} from '../finance-clients.repository.js';

/**
 * One payments admin ends what a finance system may do, at once and alone: less is never dangerous, and who sees a key in
 * wrong hands does not wait for a second person. Every token of before is dead with it (MC-08).
 */
@Injectable()
export class EndClient {
  constructor(
    private readonly right: HoldRight,
    private readonly clients: FinanceClientsRepository,
    private readonly log: FinanceClientsLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found`, also for a key that was withdrawn before; `finance-client-disabled`; what HoldRight throws */
  withdrawKey(user: UserPrincipal, id: string, kid: string): Promise<RegisteredClient> {
    return this.end(user, id, { act: 'key_withdrawn', key: kid }, async (now, present) => {
      const live = liveKeysOf(present).some((key) => key.kid === kid);
      if (!live || !(await this.clients.withdrawKey(id, kid, now)))
        throw new Problem(commonProblems.notFound);
    });
  }

  /** For ever. @throws as above */
  disable(user: UserPrincipal, id: string): Promise<RegisteredClient> {
    return this.end(user, id, { act: 'disabled' }, async (now) => {
      await this.clients.disable(id, now);
    });
  }

  private end(
    user: UserPrincipal,
    id: string,
    { act, ...key }: { act: Extract<ClientEvent['act'], 'key_withdrawn' | 'disabled'>; key?: string },
    work: (now: Date, present: RegisteredClient) => Promise<void>,
  ): Promise<RegisteredClient> {
    return this.unitOfWork.run(async () => {
      const found = await this.clients.find(id);
      if (!found) throw new Problem(commonProblems.notFound);
      const { companyId, name } = found;
      await this.right.in(user, companyId, financeAdmins);
      const present = await this.clients.lock(id);
      if (!present?.active) throw new Problem(financeClientProblems.disabled);
      await work(this.clock.now(), present);
      const after = await this.clients.find(id);
      if (!after) throw new Problem(commonProblems.notFound);
      await this.log.tell(user, companyId, 'finance_client_changed', { client: name, change: act, ...key });
      await this.log.write(user, {
        ...{ companyId, clientId: id, act, before: stateOf(present) },
        after: after.active ? stateOf(after) : null,
      });
      return after;
    });
  }
}
