import type { Delegate, Session, SessionEnd } from '@countersign/mfa-core';
import { date, dateOrNull } from './values.js';

export interface SessionRow {
  id: string;
  person_id: string;
  generation: number;
  amr: string[];
  auth_time: string;
  factor_time: string | null;
  remembered_factor_time: string | null;
  created_at: string;
  last_activity_at: string;
  area_active_at: string | null;
  idle_seconds: number | null;
  expires_at: string;
  ended_at: string | null;
  end_reason: SessionEnd | null;
  device_id: string | null;
  address: string | null;
  user_agent: string | null;
  delegate_client_id: string | null;
  delegate_company_id: string | null;
}

/** Of `mfa_session s`. */
export const SESSION_COLUMNS = `s.id, s.person_id, s.generation, s.amr, s.auth_time, s.factor_time,
  s.remembered_factor_time, s.created_at,
  s.last_activity_at, s.area_active_at, s.idle_seconds, s.expires_at, s.ended_at, s.end_reason, s.device_id, s.address, s.user_agent,
  s.delegate_client_id, s.delegate_company_id`;

export function sessionOf(row: SessionRow): Session {
  return {
    id: row.id,
    personId: row.person_id,
    generation: row.generation,
    amr: row.amr,
    authTime: date(row.auth_time),
    factorTime: dateOrNull(row.factor_time),
    rememberedFactorTime: dateOrNull(row.remembered_factor_time),
    createdAt: date(row.created_at),
    lastActivityAt: date(row.last_activity_at),
    areaActiveAt: dateOrNull(row.area_active_at),
    idleSeconds: row.idle_seconds,
    expiresAt: date(row.expires_at),
    endedAt: dateOrNull(row.ended_at),
    endReason: row.end_reason,
    deviceId: row.device_id,
    address: row.address,
    userAgent: row.user_agent,
    delegate: delegateOf(row),
  };
}

/** Both columns are set, or neither. */
export function delegateOf(row: {
  delegate_client_id: string | null;
  delegate_company_id: string | null;
}): Delegate | null {
  const { delegate_client_id: clientId, delegate_company_id: companyId } = row;
  return clientId !== null && companyId !== null ? { clientId, companyId } : null;
}
