import { Inject, Injectable } from '@nestjs/common';
import { Statements } from '../statements.js';

@Injectable()
export class OperatorAlertsRepository {
  constructor(@Inject(Statements) private readonly statements: Statements) {}

  /** True for one caller of any number, on all instances, if that kind was last raised before `lastBefore`. */
  async claim(input: { kind: string; at: Date; lastBefore: Date }): Promise<boolean> {
    const claimed = await this.statements.change(
      `INSERT INTO operator_alert AS alert (kind, raised_at) VALUES ($1, $2)
       ON CONFLICT (kind) DO UPDATE SET raised_at = excluded.raised_at WHERE alert.raised_at <= $3`,
      [input.kind, input.at, input.lastBefore],
    );
    return claimed === 1;
  }

  /** Those about one of many, past the time in which they are not told again. */
  purge(raisedBefore: Date): Promise<number> {
    return this.statements.change(
      `DELETE FROM operator_alert WHERE raised_at < $1 AND position(' ' IN kind) > 0`,
      [raisedBefore],
    );
  }
}
