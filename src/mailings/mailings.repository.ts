import { Inject, Injectable } from '@nestjs/common';
import type { NoticeKind } from '@countersign/mfa-core';
import { Statements } from '../delivery/delivery.module.js';

/** Whom a mailing is for: people named one by one, or everybody in the company who has no second factor yet. */
export type Audience = 'listed' | 'without_factor';

export type MailingDetails = Readonly<Record<string, string | number | null>>;

export interface Mailing {
  id: string;
  companyId: string;
  kind: NoticeKind;
  subject: string;
  audience: Audience;
  details: MailingDetails;
  dueAt: Date;
  createdAt: Date;
}

export interface MailingProgress {
  id: string;
  kind: string;
  dueAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  recipients: number;
  /** Whose turn has come. */
  done: number;
  /** Of them those who were told: it may have been no affair of theirs any more. */
  told: number;
}

interface ProgressRow {
  id: string;
  kind: string;
  due_at: string;
  started_at: string | null;
  finished_at: string | null;
  recipients: string;
  done: string;
  told: string;
}

/**
 * Of a person p and the company $2: they belong to it, nobody else signs them in, and no method of theirs answers. The same
 * question when it begins and when their turn comes.
 */
const WITHOUT_FACTOR = `p.active
  AND EXISTS (SELECT FROM membership m WHERE m.person_id = p.id AND m.company_id = $2 AND m.active)
  AND NOT EXISTS (SELECT FROM mfa_factor f WHERE f.person_id = p.id AND f.status = 'active')
  AND NOT EXISTS (
    SELECT FROM person_address a
    WHERE a.person_id = p.id AND a.is_sign_in AND is_federated(a.address_key)
  )`;
/** They belong to it, or are asked to. */
const LISTED = `p.active AND (
    EXISTS (SELECT FROM membership m WHERE m.person_id = p.id AND m.company_id = $2 AND m.active)
    OR EXISTS (SELECT FROM directory_invitation i WHERE i.person_id = p.id AND i.company_id = $2)
  )`;
const CONCERNS: Readonly<Record<Audience, string>> = { listed: LISTED, without_factor: WITHOUT_FACTOR };

@Injectable()
export class MailingsRepository {
  constructor(@Inject(Statements) private readonly statements: Statements) {}

  async add(mailing: Mailing): Promise<void> {
    const { id, companyId, kind, subject, audience, details, dueAt, createdAt } = mailing;
    await this.statements.change(
      `INSERT INTO mailing (id, company_id, kind, subject, audience, details, due_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)`,
      [id, companyId, kind, subject, audience, JSON.stringify(details), dueAt, createdAt],
    );
  }

  async list(mailingId: string, personIds: readonly string[]): Promise<void> {
    await this.statements.change(
      `INSERT INTO mailing_recipient (mailing_id, person_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
      [mailingId, personIds],
    );
  }

  /** What has not begun is gone, and what is under way ends: those whose turn has not come are not told. */
  async silence(companyId: string, subject: string, now: Date): Promise<void> {
    await this.statements.change(
      'DELETE FROM mailing WHERE company_id = $1 AND subject = $2 AND started_at IS NULL',
      [companyId, subject],
    );
    await this.statements.change(
      `WITH ended AS (
         UPDATE mailing SET finished_at = $3
         WHERE company_id = $1 AND subject = $2 AND finished_at IS NULL RETURNING id
       )
       UPDATE mailing_recipient r SET done_at = $3 FROM ended WHERE r.mailing_id = ended.id AND r.done_at IS NULL`,
      [companyId, subject, now],
    );
  }

  /** Of any number of callers one begins each that is due. */
  async claimDue(now: Date): Promise<string[]> {
    const rows = await this.statements.rows<{ id: string }>(
      `UPDATE mailing SET started_at = $1 WHERE id IN (
         SELECT id FROM mailing WHERE due_at <= $1 AND started_at IS NULL ORDER BY due_at FOR UPDATE SKIP LOCKED
       ) RETURNING id`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /** Held until the unit of work ends: whoever silences it waits. Null for one that is over. */
  async hold(id: string): Promise<(Omit<Mailing, 'dueAt' | 'createdAt'> & { filled: boolean }) | null> {
    const row = await this.statements.row<{
      company_id: string;
      kind: NoticeKind;
      subject: string;
      audience: Audience;
      details: MailingDetails;
      filled: boolean;
    }>(
      `SELECT company_id, kind, subject, audience, details, filled_at IS NOT NULL AS filled FROM mailing
       WHERE id = $1 AND started_at IS NOT NULL AND finished_at IS NULL FOR UPDATE`,
      [id],
    );
    return row && { ...row, id, companyId: row.company_id };
  }

  /** Who it is for is settled at this moment; people listed by name stay as they are. */
  async fill(
    { id, companyId, audience }: Pick<Mailing, 'id' | 'companyId' | 'audience'>,
    now: Date,
  ): Promise<void> {
    if (audience !== 'listed')
      await this.statements.change(
        `INSERT INTO mailing_recipient (mailing_id, person_id)
         SELECT $1, p.id FROM person p
         WHERE p.id IN (SELECT person_id FROM membership WHERE company_id = $2) AND ${CONCERNS[audience]}
         ON CONFLICT DO NOTHING`,
        [id, companyId],
      );
    await this.statements.change('UPDATE mailing SET filled_at = $2 WHERE id = $1', [id, now]);
  }

  /** Those whose turn it is, done with from here on, and whether it is their affair still. */
  async takeNext(
    { id, companyId, audience }: Pick<Mailing, 'id' | 'companyId' | 'audience'>,
    atMost: number,
    now: Date,
  ): Promise<{ personId: string; concerned: boolean }[]> {
    const rows = await this.statements.rows<{ person_id: string; told: boolean }>(
      `WITH next AS (
         SELECT person_id FROM mailing_recipient WHERE mailing_id = $1 AND done_at IS NULL
         ORDER BY person_id LIMIT $3 FOR UPDATE
       )
       UPDATE mailing_recipient r SET done_at = $4,
         told = EXISTS (SELECT FROM person p WHERE p.id = r.person_id AND ${CONCERNS[audience]})
       FROM next WHERE r.mailing_id = $1 AND r.person_id = next.person_id
       RETURNING r.person_id, r.told`,
      [id, companyId, atMost, now],
    );
    return rows.map(({ person_id: personId, told }) => ({ personId, concerned: told }));
  }

  async finish(id: string, now: Date): Promise<void> {
    await this.statements.change('UPDATE mailing SET finished_at = $2 WHERE id = $1', [id, now]);
  }

  /** The newest first. */
  async progressOf(companyId: string, atMost: number): Promise<MailingProgress[]> {
    const rows = await this.statements.rows<ProgressRow>(
      `SELECT m.id, m.kind, m.due_at, m.started_at, m.finished_at, count(r.person_id) AS recipients,
         count(r.done_at) AS done, count(*) FILTER (WHERE r.told) AS told
       FROM (
         SELECT * FROM mailing WHERE company_id = $1 ORDER BY due_at DESC, id DESC LIMIT $2
       ) m LEFT JOIN mailing_recipient r ON r.mailing_id = m.id
       GROUP BY m.id, m.kind, m.due_at, m.started_at, m.finished_at ORDER BY m.due_at DESC, m.id DESC`,
      [companyId, atMost],
    );
    return rows.map((row) => ({
      ...{ id: row.id, kind: row.kind, dueAt: new Date(row.due_at) },
      startedAt: row.started_at === null ? null : new Date(row.started_at),
      finishedAt: row.finished_at === null ? null : new Date(row.finished_at),
      ...{ recipients: Number(row.recipients), done: Number(row.done), told: Number(row.told) },
    }));
  }

  /** Finished before; their recipients go with them. Returns how many mailings went. */
  purge(finishedBefore: Date): Promise<number> {
    return this.statements.change('DELETE FROM mailing WHERE finished_at <= $1', [finishedBefore]);
  }
}
