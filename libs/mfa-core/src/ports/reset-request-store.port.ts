export type ResetRequestStatus = 'open' | 'approved' | 'withdrawn' | 'expired';

/** What one operator asked for and another has to approve (AR-04). */
export interface ResetRequest {
  id: string;
  /** Whose factors are to be reset. */
  personId: string;
  requestedBy: string;
  /** Who proved the person's identity, and how, in the log's words (AR-02). */
  proof: string;
  status: ResetRequestStatus;
  createdAt: Date;
  /** Nothing is approved from then on. */
  expiresAt: Date;
  approvedBy: string | null;
  approvedAt: Date | null;
}

export interface ResetRequestStore {
  /** False when another one for that person is open and not past its time. */
  add(request: ResetRequest): Promise<boolean>;
  find(requestId: string): Promise<ResetRequest | null>;
  /** Those that can still be approved, the newest first. */
  listOpen(input: { now: Date; limit: number }): Promise<ResetRequest[]>;
  /**
   * open → approved, once, before its end, and by nobody who asked for it or whom it is about: the request for exactly one
   * of any number of racing callers, else null. One conditional UPDATE.
   */
  approve(input: { requestId: string; approverId: string; now: Date }): Promise<ResetRequest | null>;
  /** open → withdrawn, once, before its end; else null. */
  withdraw(requestId: string, now: Date): Promise<ResetRequest | null>;
}
export const ResetRequestStore = Symbol('ResetRequestStore');
