/**
 * Statements with `$1` parameters, on the connection of the running transaction or else on one of the pool: what the
 * repositories of the delivery speak through. `Sql` of mfa-postgres is one.
 */
export interface Statements {
  readonly inTransaction: boolean;
  rows<Row>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  row<Row>(text: string, parameters?: readonly unknown[]): Promise<Row | null>;
  /** How many rows the statement inserted, updated or deleted. */
  change(text: string, parameters?: readonly unknown[]): Promise<number>;
}
export const Statements = Symbol('Statements');
