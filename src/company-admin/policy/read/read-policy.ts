import { Inject, Injectable } from '@nestjs/common';
import { AuditHistory, Clock } from '@countersign/mfa-core';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { PAGE_SIZE, pageOf, readCursor } from '../../../wire/cursor.js';
import { companyMeant, policyAdmins } from '../../rights.js';
import { adviceFor } from '../advice.js';
import { CompanyPoliciesRepository, type CompanyPolicy } from '../company-policies.repository.js';
import {
  rememberSpans,
  type PolicyChangePage,
  type PolicyHistoryQuery,
  type PolicyReply,
} from '../policy.dto.js';

/** The number of an entry in its chain. */
const SEQUENCE = /^[1-9][0-9]{0,14}$/;

/** As a company stands that has never saved one. */
const none = {
  ...{ version: 0, requireFrom: null, timeZone: null, requiredFrom: null, enforced: false },
  methods: ['totp', 'sms'],
  rememberDevice: 'never',
  session: { idleMinutes: null, hours: 24 },
  ...{ lockOut: false, countries: null, savedBy: null, savedAt: null },
};

/** The policy of a company and what became of it, for who holds both permissions (POL-02). */
@Injectable()
export class ReadPolicy {
  constructor(
    private readonly policies: CompanyPoliciesRepository,
    private readonly directory: PersonDirectory,
    @Inject(AuditHistory) private readonly history: AuditHistory,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem `company-required` */
  forAdmin(user: UserPrincipal, wanted: string | undefined): Promise<PolicyReply> {
    return this.of(companyMeant(user, wanted, policyAdmins));
  }

  async of(companyId: string): Promise<PolicyReply> {
    const policy = await this.policies.find(companyId);
    const available = await this.directory.isMfaPolicyAllowed(companyId);
    if (!policy) return { companyId, available, ...none, methods: [...none.methods], advice: [] };
    return { companyId, available, ...(await this.present(policy)) };
  }

  /** @throws Problem `company-required`, `invalid-request` for a cursor that is none */
  async changes(
    user: UserPrincipal,
    { companyId: wanted, after }: PolicyHistoryQuery,
  ): Promise<PolicyChangePage> {
    const companyId = companyMeant(user, wanted, policyAdmins);
    const before = readCursor(after, SEQUENCE);
    const changes = await this.history.changes({
      stream: `company:${companyId}`,
      objectKinds: ['mfa_policy'],
      objectId: null,
      before: before === null ? null : Number(before),
      limit: PAGE_SIZE + 1,
    });
    const rows = changes.map(({ sequence, entry }) => ({ id: String(sequence), entry }));
    const { items, next } = pageOf(rows, PAGE_SIZE);
    const names = await this.directory.personNames(items.flatMap(({ entry }) => entry.actor.id ?? []));
    return {
      items: items.map(({ entry: { at, actor, details } }) => ({
        at: at.toISOString(),
        by: { id: actor.id ?? '', name: names.get(actor.id ?? '') ?? '' },
        before: details['before'] === null ? null : String(details['before']),
        after: String(details['after']),
      })),
      next,
    };
  }

  private async present(policy: CompanyPolicy): Promise<Omit<PolicyReply, 'companyId' | 'available'>> {
    const now = this.clock.now();
    const { version, requireFrom, timeZone, requiredFrom, methods, lockOut, countries } = policy;
    const names = await this.directory.personNames([policy.savedBy]);
    return {
      ...{ version, requireFrom, timeZone, methods: [...methods], lockOut },
      requiredFrom: requiredFrom?.toISOString() ?? null,
      enforced: requiredFrom !== null && requiredFrom <= now,
      rememberDevice: spanOf(policy.rememberDeviceSeconds),
      session: {
        idleMinutes: policy.idleSeconds === null ? null : policy.idleSeconds / 60,
        hours: policy.absoluteSeconds / 3_600,
      },
      countries: countries && [...countries],
      savedBy: { id: policy.savedBy, name: names.get(policy.savedBy) ?? '' },
      savedAt: policy.savedAt.toISOString(),
      advice: adviceFor(policy, now),
    };
  }
}

const spanOf = (seconds: number): string =>
  Object.entries(rememberSpans).find(([, span]) => span === seconds)?.[0] ?? 'never';
