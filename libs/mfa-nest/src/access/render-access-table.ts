import type { AccessRow } from './access-table.js';

const inWords: Readonly<Record<AccessRow['access'], string>> = {
  public: 'public',
  ticket: 'sign-in ticket',
  ticket_or_session: 'sign-in ticket or session',
  ticket_or_step_up: 'sign-in ticket, or session with a fresh factor',
  signed_in: 'session',
  step_up: 'session with a fresh factor',
  countersigned: 'session and countersignature',
  machine: 'machine token',
  authorization_server: 'authenticates by itself',
};

/** The access table as Markdown. */
export function renderAccessTable(rows: readonly AccessRow[]): string {
  const lines = rows.map((row) => {
    const cells = [
      `\`${row.method} ${row.path}\``,
      inWords[row.access],
      whoOf(row),
      row.stepUpMaxAgeSeconds === null ? '' : `${row.stepUpMaxAgeSeconds} s`,
      [
        row.purpose && `\`${row.purpose}\``,
        row.paymentsArea && 'payments area',
        row.delegated && 'also for a person by a client',
        row.idempotent && 'idempotent',
        row.why,
      ]
        .filter(Boolean)
        .join('; '),
    ];
    return `| ${cells.map(escaped).join(' | ')} |`;
  });
  const head = ['| Route | Access | Roles or scope | Factor at most | Notes |', '|---|---|---|---|---|'];
  return [...head, ...lines, ''].join('\n');
}

const whoOf = ({ access, roles, scope }: AccessRow): string => {
  if (access === 'public' || access === 'authorization_server') return '';
  return [...roles, ...(scope === null ? [] : [scope])].map((name) => `\`${name}\``).join(', ') || 'any';
};

const escaped = (cell: string): string => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ');
