import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import {
  Clock,
  IdempotencyStore,
  KeyedHash,
  UnitOfWork,
  type IdempotencyScope,
  type StoredReply,
} from '@countersign/mfa-core';
import { accessOf } from '../access/access.js';
import { contextOf, type Principal } from '../access/principal.js';
import type { HttpReply, HttpRequest } from '../http.js';
import { isLostRace } from '../problem/causes.js';
import { Problem } from '../problem/problem.js';
import { Countersigning, type CountersignedAccess } from './countersigning.js';
import { claimKey, fingerprintOf, scopeOf } from './idempotency.js';
import { isIdempotent } from './idempotent.js';

/** The first run and two more. */
const runs = 3;

interface Act {
  request: HttpRequest;
  reply: HttpReply;
  principal: Principal;
  scope: IdempotencyScope;
  fingerprint: string;
  access: CountersignedAccess | null;
  handle: () => Promise<unknown>;
}

/**
 * Runs an idempotent or countersigned handler wholly or not at all (promise 3), in the order of C25: the caller is known,
 * then the repeated call gets its first result, then the countersignature is spent, then the handler acts; all in one
 * unit of work, and no reply leaves before that has committed.
 */
@Injectable()
export class ActInterceptor implements NestInterceptor {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(IdempotencyStore) private readonly idempotency: IdempotencyStore,
    @Inject(KeyedHash) private readonly keyedHash: KeyedHash,
    private readonly countersigning: Countersigning,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const handler = context.getHandler();
    if (!isIdempotent(handler)) return next.handle();
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const { principal } = contextOf(request);
    if (!principal) throw new Error('an idempotent route without a caller');
    const access = accessOf(handler);
    const act: Act = {
      request,
      reply: context.switchToHttp().getResponse<HttpReply>(),
      principal,
      scope: scopeOf(request, principal),
      fingerprint: fingerprintOf(request, this.keyedHash),
      access: access?.kind === 'countersigned' ? access : null,
      handle: () => lastValueFrom(next.handle(), { defaultValue: undefined }),
    };
    return from(this.answer(act));
  }

  private async answer(act: Act): Promise<unknown> {
    const run = (): Promise<StoredReply | Problem> => this.runUntilCommitted(() => this.perform(act));
    const outcome = act.access
      ? await this.countersigning.around(act.access, act.request, act.principal, run)
      : await run();
    if (outcome instanceof Problem) throw outcome;
    const { status, body } = outcome;
    act.reply.code(status);
    return body ?? undefined;
  }

  /** A refusal that is remembered comes back instead of being thrown, so that its unit of work commits. */
  private async perform(act: Act): Promise<StoredReply | Problem> {
    const stored = await claimKey(this.idempotency, act.scope, act.fingerprint);
    if (stored) return stored;
    if (act.access) await this.countersigning.spend(act.access, act.request, act.principal);
    const handled = await act.handle().catch(asRemembered);
    if (handled instanceof Problem) return handled;
    // As it will be read back: a repeated call gets the very same body.
    const body: unknown = JSON.parse(JSON.stringify(handled ?? null));
    const first: StoredReply = { fingerprint: act.fingerprint, status: act.reply.statusCode, body };
    await this.idempotency.save(act.scope, first, this.clock.now());
    return first;
  }

  private async runUntilCommitted<T>(work: () => Promise<T>): Promise<T> {
    for (let run = 1; ; run += 1) {
      try {
        return await this.unitOfWork.run(work);
      } catch (error) {
        if (run === runs || !isLostRace(error)) throw error;
      }
    }
  }
}

function asRemembered(error: unknown): Problem {
  if (error instanceof Problem && error.options.remembered) return error;
  throw error;
}
