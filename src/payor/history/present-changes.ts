import { Injectable } from '@nestjs/common';
import type { AuditEntry } from '@countersign/mfa-core';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import type { ChangeReply } from './history.dto.js';

type Details = AuditEntry['details'];
type Names = ReadonlyMap<string, string>;

/**
 * Of the details of an entry what is told beside before and after. Everything else stays in the trail: sessions, and
 * whatever is written there in future.
 */
const TOLD = ['role', 'version', 'proposal', 'reason'] as const;

/** The one change here that a payee makes. Its people are not this company's affair: the payee did it. */
const BY_PAYEE = 'beneficiary_account.changed';

/** Puts names to what the trail knows by ids. Where a request came from is nobody's affair here. */
@Injectable()
export class PresentChanges {
  constructor(private readonly directory: PersonDirectory) {}

  async execute(entries: readonly AuditEntry[]): Promise<ChangeReply[]> {
    const people = await this.directory.personNames(idsIn(entries.flatMap(peopleIn)));
    const payees = await this.directory.companyNames(idsIn(entries.map(payeeOf)));
    return entries.map((entry) => ({
      at: entry.at.toISOString(),
      act: entry.act,
      actor: actorOf(entry, people, payees),
      object: objectOf(entry, people, payees),
      before: entry.details['before'] ?? null,
      after: entry.details['after'] ?? null,
      details: toldOf(entry.details),
    }));
  }
}

/** What an operator does on somebody's word; nobody of the company can give one. Who it was stays in the trail. */
const isBySupport = ({ actor, details }: Pick<AuditEntry, 'actor' | 'details'>): boolean =>
  actor.kind === 'person' && details['authorization'] !== undefined;

function actorOf({ act, actor, details }: AuditEntry, people: Names, payees: Names): ChangeReply['actor'] {
  if (act === BY_PAYEE) return { kind: 'payee', id: null, name: nameIn(payees, payeeIn(details)) };
  if (isBySupport({ actor, details })) return { kind: 'support', id: null, name: null };
  if (actor.kind === 'person') return { kind: 'person', id: actor.id, name: nameIn(people, actor.id) };
  return { kind: 'system', id: null, name: null };
}

const objectOf = ({ object, details }: AuditEntry, people: Names, payees: Names): ChangeReply['object'] => ({
  kind: object.kind,
  id: object.id,
  name: object.kind === 'membership' ? nameIn(people, object.id) : nameIn(payees, payeeIn(details)),
});

const toldOf = (details: Details): ChangeReply['details'] =>
  Object.fromEntries(TOLD.flatMap((name) => (details[name] === undefined ? [] : [[name, details[name]]])));

const peopleIn = ({ act, actor, object }: AuditEntry): (string | null)[] => [
  ...(actor.kind === 'person' && act !== BY_PAYEE ? [actor.id] : []),
  ...(object.kind === 'membership' ? [object.id] : []),
];

const payeeOf = ({ details }: AuditEntry): string | null => payeeIn(details);
const payeeIn = ({ payee }: Details): string | null => (typeof payee === 'string' ? payee : null);

const idsIn = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];
const nameIn = (names: Names, id: string | null): string | null =>
  id === null ? null : (names.get(id) ?? null);
