import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** What a person keeps between two runs of the demo. */
export interface Kept {
  /** The key URI of the authenticator app. */
  otpauthUri?: string;
  recoveryCode?: string;
  /** E.164: the number that codes are sent to. */
  phoneNumber?: string;
  /** The last step whose code was sent: it and all before are used up. */
  lastTimeStep?: number;
}

/** The phones and desk drawers of the demo people: a file only its owner can read, as it could sign them in. */
export class KeptAuthenticators {
  private readonly people: Record<string, Kept>;

  constructor(private readonly file: string) {
    this.people = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Kept>) : {};
  }

  of(email: string): Kept {
    return this.people[email] ?? {};
  }

  keep(email: string, changed: Kept): void {
    this.people[email] = { ...this.of(email), ...changed };
    this.write();
  }

  private write(): void {
    const unfinished = `${this.file}.${process.pid}`;
    writeFileSync(unfinished, `${JSON.stringify(this.people, null, 2)}\n`, { mode: 0o600 });
    renameSync(unfinished, this.file);
  }
}
