import type { ResetRequest, ResetRequestStatus, ResetRequestStore } from '@countersign/mfa-core';
import type { Memory } from './memory.js';

export class InMemoryResetRequestStore implements ResetRequestStore {
  constructor(private readonly memory: Memory) {}

  private get requests() {
    return this.memory.table<ResetRequest>('reset_request');
  }

  add(request: ResetRequest): Promise<boolean> {
    return this.memory.run(() => {
      const open = this.requests.filter(
        ({ personId, status }) => personId === request.personId && status === 'open',
      );
      if (open.some(({ expiresAt }) => expiresAt > request.createdAt)) return false;
      for (const one of open) this.requests.put(one.id, { ...one, status: 'expired' });
      this.requests.add(request.id, request);
      return true;
    });
  }

  find(requestId: string): Promise<ResetRequest | null> {
    return this.memory.run(() => this.requests.get(requestId));
  }

  listOpen({ now, limit }: { now: Date; limit: number }): Promise<ResetRequest[]> {
    return this.memory.run(() =>
      this.requests
        .filter(({ status, expiresAt }) => status === 'open' && expiresAt > now)
        .sort(
          (one, other) => other.createdAt.getTime() - one.createdAt.getTime() || (one.id < other.id ? 1 : -1),
        )
        .slice(0, limit),
    );
  }

  approve({
    requestId,
    approverId,
    now,
  }: {
    requestId: string;
    approverId: string;
    now: Date;
  }): Promise<ResetRequest | null> {
    return this.memory.run(() => {
      const request = this.requests.get(requestId);
      if (request?.requestedBy === approverId || request?.personId === approverId) return null;
      return this.#end(request, 'approved', now, { approvedBy: approverId, approvedAt: now });
    });
  }

  withdraw(requestId: string, now: Date): Promise<ResetRequest | null> {
    return this.memory.run(() => this.#end(this.requests.get(requestId), 'withdrawn', now));
  }

  #end(
    request: ResetRequest | null,
    status: ResetRequestStatus,
    now: Date,
    approval: Partial<Pick<ResetRequest, 'approvedBy' | 'approvedAt'>> = {},
  ): ResetRequest | null {
    if (request?.status !== 'open' || request.expiresAt <= now) return null;
    const ended = { ...request, ...approval, status };
    this.requests.put(ended.id, ended);
    return ended;
  }
}
