import type { AccessRow } from './access-table.js';

const inWords: Readonly<Record<AccessRow['access'], string>> = {
  public: 'public',
  ticket: 'sign-in ticket',
  ticket_or_session: 'sign-in ticket or session',
  ticket_or_step_up: 'sign-in ticket, or session with a fresh factor',
  signed_in: 'session',
  step_up: 'session with a fresh factor',
  countersigned: 'session and countersignature',
};

/** The access table as Markdown. */
export function renderAccessTable(rows: readonly AccessRow[]): string {
  const lines = rows.map((row) => {
    const cells = [
      `\`${row.method} ${row.path}\``,
      inWords[row.access],
      row.roles.map((role) => `\`${role}\``).join(', ') || (row.access === 'public' ? '' : 'any'),
      row.stepUpMaxAgeSeconds === null ? '' : `${row.stepUpMaxAgeSeconds} s`,
      [
        row.purpose && `\`${row.purpose}\``,
        row.paymentsArea && 'payments area',
        row.idempotent && 'idempotent',
        row.why,
      ]
        .filter(Boolean)
        .join('; '),
    ];
    return `| ${cells.map(escaped).join(' | ')} |`;
  });
  const head = ['| Route | Access | Roles | Factor at most | Notes |', '|---|---|---|---|---|'];
  return [...head, ...lines, ''].join('\n');
}

const escaped = (cell: string): string => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ');
