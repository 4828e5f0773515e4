import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Somebody who can sign in to the demo company. */
export interface DemoUser {
  email: string;
  password: string;
  role: string;
  company: string;
}

/** Nobody when the file is missing or not what we wrote: its passwords can be replaced, so that is no misfortune. */
export async function readDemoUsers(file: string): Promise<DemoUser[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  try {
    const { users } = JSON.parse(text) as { users: unknown };
    return Array.isArray(users) ? users.filter(isDemoUser) : [];
  } catch {
    return [];
  }
}

/** Whole or not at all, and readable by its owner alone. */
export async function writeDemoUsers(file: string, users: readonly DemoUser[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  const handle = await open(unfinished, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify({ users }, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
}

const isDemoUser = (value: unknown): value is DemoUser =>
  typeof value === 'object' &&
  value !== null &&
  ['email', 'password', 'role', 'company'].every(
    (name) => typeof (value as Record<string, unknown>)[name] === 'string',
  );
