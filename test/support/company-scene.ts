import { Temporal } from 'temporal-polyfill';
import { withConnection } from '../../scripts/database.js';
import { AccountRegister, type Role } from '../../src/accounts/accounts.module.js';
import type { Actor } from './actor.js';
import type { Reply } from './client.js';
import { useCase } from './people.js';
import { startPortal, type Portal } from './portal.js';

/** Where the admin of the demo company is. */
const ADMIN_ZONE = 'America/Los_Angeles';

export interface WantedPolicy {
  version: number;
  requireFrom: string | null;
  timeZone: string;
  methods: string[];
  rememberDevice: string;
  session: { idleMinutes: number | null; hours: number };
  lockOut: boolean;
  countries: string[] | null;
}

/** What an admin saves who asks for nothing yet. */
export const nothingAsked: WantedPolicy = {
  version: 0,
  requireFrom: null,
  timeZone: ADMIN_ZONE,
  methods: ['totp', 'sms'],
  rememberDevice: 'never',
  session: { idleMinutes: null, hours: 24 },
  lockOut: false,
  countries: null,
};

/** The demo company with its admin, who has enrolled, and two people who have a password and nothing else. */
export class CompanyScene {
  constructor(
    readonly portal: Portal,
    readonly companyId: string,
    readonly admin: Actor,
    readonly uma: Actor,
    readonly wes: Actor,
  ) {}

  /** The day so many days from now, as the calendar on the wall has it there. */
  dayIn(days: number, timeZone = ADMIN_ZONE): string {
    return Temporal.Instant.fromEpochMilliseconds(this.portal.clock.now().getTime())
      .toZonedDateTimeISO(timeZone)
      .toPlainDate()
      .add({ days })
      .toString();
  }

  /** The clock stands at the first moment of that day there, give or take. */
  reach(day: string, offsetMs = 0, timeZone = ADMIN_ZONE): void {
    const { epochMilliseconds } = Temporal.PlainDate.from(day).toZonedDateTime(timeZone);
    this.portal.clock.set(new Date(epochMilliseconds + offsetMs));
  }

  /** The admin gives a fresh factor and saves over the version there is. */
  async save(changed: Partial<WantedPolicy> & Record<string, unknown> = {}, instance = 0): Promise<Reply> {
    await this.adminIn();
    const { body } = await this.admin.api('GET', '/v1/company/mfa-policy');
    const { version, requireFrom, methods, rememberDevice, session, lockOut, countries } = body;
    const timeZone = body.timeZone ?? ADMIN_ZONE;
    const kept = { version, requireFrom, timeZone, methods, rememberDevice, session, lockOut, countries };
    return this.put({ ...kept, ...changed }, instance);
  }

  put(policy: object, instance = 0): Promise<Reply> {
    return this.admin.api('PUT', '/v1/company/mfa-policy', { body: policy }, instance);
  }

  /** The same, and it must have worked. */
  async saved(changed: Partial<WantedPolicy> = {}): Promise<any> {
    const reply = await this.save(changed);
    if (reply.status !== 200) throw new Error(`not saved: ${JSON.stringify(reply.body)}`);
    return reply.body;
  }

  /** Signed in, with a factor a moment ago. */
  async adminIn(): Promise<Actor> {
    await this.admin.signIn();
    return this.admin;
  }

  /** What the database says to its owner. */
  query(text: string, values: unknown[] = []): Promise<any[]> {
    return withConnection(
      this.portal.database.ownerUrl,
      async (client) => (await client.query(text, values)).rows,
    );
  }

  async idOf(who: string | { email: string }): Promise<string> {
    const email = typeof who === 'string' ? who : who.email;
    const [row] = await this.query('SELECT person_id FROM person_address WHERE address_key = $1', [email]);
    return row.person_id;
  }

  get register(): AccountRegister {
    return useCase(this.portal, AccountRegister);
  }

  async give(who: string | { email: string }, role: Role, companyId = this.companyId): Promise<void> {
    await this.register.addMembership({ personId: await this.idOf(who), companyId, role });
  }

  async take(who: string | { email: string }, role: Role, companyId = this.companyId): Promise<boolean> {
    return this.register.removeMembership({ personId: await this.idOf(who), companyId, role });
  }

  stop(): Promise<void> {
    return this.portal.stop();
  }
}

export async function startCompanyScene(
  options: Parameters<typeof startPortal>[0] = {},
): Promise<CompanyScene> {
  return companySceneOn(await startPortal(options));
}

/** The same on a portal that stands already. */
export async function companySceneOn(portal: Portal): Promise<CompanyScene> {
  const admin = await portal.signedIn('company_admin');
  const { body } = await admin.api('GET', '/v1/company/mfa-policy');
  return new CompanyScene(portal, body.companyId, admin, portal.person('member'), portal.person('member', 1));
}
