import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ImportAuthenticator, MfaError, UnitOfWork, type MfaErrorCode } from '@countersign/mfa-core';
import { PersonDirectory } from '../../../src/accounts/accounts.module.js';
import type { BadRow, SeedRow } from './seed-rows.js';

/** What became of a row, or would become of it. */
type Outcome = 'imported' | 'already_there' | { refused: string };

const origin = { address: null, userAgent: 'a command of the operator', requestId: null };

const reasons: Partial<Record<MfaErrorCode, string>> = {
  secret_refused: 'the secret has less than 128 or more than 512 bits',
  secret_in_use: 'the secret is, or was, bound to somebody else',
  authenticator_exists: 'this person has enrolled here before',
  access_refused: 'this person is not active, or has no role that signs in with a second factor',
  enrollment_not_allowed: 'the rules of this person’s role allow no authenticator app',
};

/** Undoes the unit of work it is thrown in. */
class TakenBack extends Error {}

/** Seeds into the database, each in a unit of work of its own, by the rules of ImportAuthenticator. */
export class ImportSeeds {
  readonly bad: BadRow[];
  imported = 0;
  alreadyThere = 0;
  /** Good when they were checked, and refused all the same: somebody was quicker. */
  late = 0;
  #phase = 'checked';
  #done = 0;
  readonly #importing: ImportAuthenticator;
  readonly #people: PersonDirectory;
  readonly #unitOfWork: UnitOfWork;

  constructor(
    app: NestFastifyApplication,
    private readonly file: { rows: readonly SeedRow[]; bad: readonly BadRow[] },
    private readonly authorization: string,
  ) {
    this.#importing = app.get(ImportAuthenticator, { strict: false });
    this.#people = app.get(PersonDirectory, { strict: false });
    this.#unitOfWork = app.get<UnitOfWork>(UnitOfWork, { strict: false });
    this.bad = [...file.bad];
  }

  /** Every row is imported and taken back: what would be refused is refused by the very rules. Returns the good ones. */
  async check(): Promise<SeedRow[]> {
    const good: SeedRow[] = [];
    for (const row of this.file.rows) {
      const outcome = await this.#attempt(row, (personId) =>
        this.#unitOfWork
          .run(async () => {
            await this.#execute(row, personId);
            throw new TakenBack();
          })
          .catch((error: unknown) => {
            if (!(error instanceof TakenBack)) throw error;
          }),
      );
      if (typeof outcome === 'object') this.#refuse(row, outcome.refused);
      else if (outcome === 'already_there') this.alreadyThere += 1;
      else good.push(row);
      this.#done += 1;
    }
    this.bad.sort((one, other) => one.line - other.line);
    return good;
  }

  async execute(rows: readonly SeedRow[]): Promise<void> {
    [this.#phase, this.#done] = ['imported', 0];
    for (const row of rows) {
      const outcome = await this.#attempt(row, (personId) => this.#execute(row, personId));
      if (typeof outcome === 'object') {
        this.#refuse(row, outcome.refused);
        this.late += 1;
      } else if (outcome === 'already_there') this.alreadyThere += 1;
      else this.imported += 1;
      this.#done += 1;
    }
  }

  /** One line for whoever watches. */
  get progress(): string {
    return `${this.#done} of ${this.file.rows.length} rows ${this.#phase}, ${this.bad.length} bad`;
  }

  async #attempt({ email, seed }: SeedRow, act: (personId: string) => Promise<unknown>): Promise<Outcome> {
    const person = await this.#people.findBySignInAddress(email);
    if (!person) return { refused: 'nobody signs in with this address' };
    const { personId } = person;
    if (await this.#importing.holds({ personId, seed })) return 'already_there';
    try {
      await act(personId);
      return 'imported';
    } catch (error) {
      if (!(error instanceof MfaError)) throw error;
      return { refused: reasons[error.code] ?? error.code.replaceAll('_', ' ') };
    }
  }

  #execute({ seed }: SeedRow, personId: string): Promise<unknown> {
    return this.#importing.execute({ personId, seed, origin, authorization: this.authorization });
  }

  #refuse({ line }: SeedRow, reason: string): void {
    this.bad.push({ line, reason });
  }
}
