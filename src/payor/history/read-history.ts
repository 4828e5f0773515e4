import { Inject, Injectable } from '@nestjs/common';
import { AuditHistory } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PAGE_SIZE, pageOf, readCursor } from '../../wire/cursor.js';
import { companyMeant } from '../company-meant.js';
import { approvers, companiesOf, teamAdmins } from '../rights.js';
import { changeKinds, kindsOfApprovers, type ChangeKind } from './change-kind.js';
import type { ChangePage, HistoryQuery } from './history.dto.js';
import { PresentChanges } from './present-changes.js';

/** The number of an entry in its chain. */
const SEQUENCE = /^[1-9][0-9]{0,14}$/;

/** Who changed what, when, and from what to what, as the chain of one company has it (LG-01, LG-02). */
@Injectable()
export class ReadHistory {
  constructor(
    private readonly present: PresentChanges,
    @Inject(AuditHistory) private readonly history: AuditHistory,
  ) {}

  /**
   * @throws Problem `company-required`, `access-refused` for a kind that is only the affair of payments admins,
   * `invalid-request` for a cursor that is none
   */
  async page(
    user: UserPrincipal,
    { companyId: wanted, kind, objectId, after }: HistoryQuery,
  ): Promise<ChangePage> {
    const companyId = companyMeant(user, wanted, approvers);
    const before = readCursor(after, SEQUENCE);
    const changes = await this.history.changes({
      stream: `company:${companyId}`,
      objectKinds: kindsFor(user, companyId, kind),
      objectId: objectId?.toLowerCase() ?? null,
      before: before === null ? null : Number(before),
      limit: PAGE_SIZE + 1,
    });
    const rows = changes.map(({ sequence, entry }) => ({ id: String(sequence), entry }));
    const { items, next } = pageOf(rows, PAGE_SIZE);
    return { items: await this.present.execute(items.map(({ entry }) => entry)), next };
  }
}

/** By the role in that very company. */
function kindsFor(
  user: UserPrincipal,
  companyId: string,
  kind: ChangeKind | undefined,
): readonly ChangeKind[] {
  const visible = companiesOf(user, teamAdmins).includes(companyId) ? changeKinds : kindsOfApprovers;
  if (kind === undefined) return visible;
  if (!visible.includes(kind)) throw new Problem(commonProblems.accessRefused);
  return [kind];
}
