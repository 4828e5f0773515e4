/** How one route is guarded, as the access table has it. */
export interface AccessRow {
  method: string;
  /** As routers write it: `/v1/challenges/:id/answer`. */
  path: string;
  access:
    | 'public'
    | 'ticket'
    | 'ticket_or_session'
    | 'ticket_or_step_up'
    | 'signed_in'
    | 'step_up'
    | 'countersigned';
  roles: readonly string[];
  stepUpMaxAgeSeconds: number | null;
  idempotent: boolean;
}
