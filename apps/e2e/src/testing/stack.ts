import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sqlAt, type Sql } from '@gatehouse/testing/sql';
import { eventually } from '@gatehouse/testing/wait';

interface Stack {
  /** The base URL of each gateway. */
  urls: [string, string, string];
  /** The base URL of links in emails. */
  publicUrl: string;
  mailUrl: string;
  /** Where the stack asks for DNS records; a server is started there by the test that needs one. */
  dnsPort: number;
  /** The secret with which a portal's backend may state its users' addresses. */
  clientSecret: string;
  dataFolder: string;
}

/** The running stack; set by `runner/stack.mjs`. */
export const stack = JSON.parse(process.env.GATEHOUSE_E2E_STACK ?? 'null') as Stack;

interface Secrets {
  database: Record<string, string>;
  keyEncryptionKey: string;
  mailEventsSecret: string;
}

/** Credentials with which an external service publishes events. */
export function eventSource(name: string): { url: string; inboxPrefix: string } {
  const sources = JSON.parse(fileOf('event-sources.json')) as Record<
    string,
    { url: string; inboxPrefix: string }
  >;
  const source = sources[name];
  if (!source) throw new Error(`there is no source ${name}`);
  return source;
}

const fileOf = (name: string): string => readFileSync(join(stack.dataFolder, name), 'utf8');
const secrets = (): Secrets => JSON.parse(fileOf('secrets.json')) as Secrets;
const ports = (): Record<string, number> =>
  JSON.parse(fileOf('ports.json')) as Record<string, number>;

/** The key that encrypts identity's signing keys. */
export const keyEncryptionKey = (): Buffer => Buffer.from(secrets().keyEncryptionKey, 'base64');

/** The secret that signs mail provider webhooks. */
export const mailEventsSecret = (): string => secrets().mailEventsSecret;

let superuser: Sql | undefined;

/** Runs SQL as the superuser in a service's schema. */
export function query<Row extends object>(
  service: string,
  statement: string,
  parameters: unknown[] = [],
): Promise<Row[]> {
  superuser ??= sqlAt(
    `postgres://postgres:${secrets().database.postgres ?? ''}@127.0.0.1:${ports().postgres ?? 0}/gatehouse`,
  );
  return superuser.query(service.replaceAll('-', '_'), statement, parameters);
}

/** The names of the processes of a service. */
export const replicasOf = (service: string): string[] => [
  ...[service, `${service}-2`],
  ...(service === 'gateway' ? ['gateway-3'] : []),
];

/** The process id by name; undefined during a restart. */
export function pidOf(name: string): number | undefined {
  const lines = fileOf('processes').split('\n');
  const line = lines.map((text) => text.split(' ')).find((parts) => parts[2] === name);
  return line === undefined ? undefined : Number(line[0]);
}

/** Sends a signal to a process. @returns its process id, to recognize its successor */
export function signal(name: string, what: NodeJS.Signals): number {
  const pid = pidOf(name);
  if (pid === undefined) throw new Error(`${name} does not run`);
  process.kill(pid, what);
  return pid;
}

/** Resumes a paused process, unless the supervisor has replaced it. */
export function resume(name: string): void {
  const pid = pidOf(name);
  try {
    if (pid !== undefined) process.kill(pid, 'SIGCONT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

// Not a promise: a busy machine starts processes slowly.
const START_MS = 60_000;

/** Waits until a process with this name, other than `former`, is ready. */
export async function untilReady(
  name: string,
  former?: number,
  timeoutMs = START_MS,
): Promise<void> {
  const url = healthUrl(name);
  await eventually(async () => {
    const pid = pidOf(name);
    if (pid === undefined || pid === former) return false;
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok && pidOf(name) === pid;
  }, timeoutMs);
}

/** Waits until every process is ready. */
export async function untilAllReady(): Promise<void> {
  const names = Object.keys(ports()).filter((name) => name.endsWith(' ops'));
  for (const name of names) await untilReady(name.replace(/ ops$/, ''));
}

/** Ends processes with a signal and waits until the supervisor has replaced them. */
export async function restart(names: string[], what: NodeJS.Signals): Promise<void> {
  const former = names.map((name) => signal(name, what));
  await Promise.all(names.map((name, index) => untilReady(name, former[index])));
}

/** The health URL of a process; a gateway serves it on its public port. */
export function healthUrl(name: string): string {
  const replica = replicasOf('gateway').indexOf(name);
  const gateway = stack.urls[replica];
  if (gateway !== undefined) return `${gateway}/health/ready`;
  const port = ports()[`${name} ops`];
  if (port === undefined) throw new Error(`there is no process ${name}`);
  return `http://127.0.0.1:${port}/health/ready`;
}

/** The Prometheus samples of all replicas of a service. */
export async function samplesOf(service: string): Promise<string[]> {
  const texts = replicasOf(service).map(async (name) => {
    // On a connection of its own: an idle one may be closed at the moment it is used again.
    const headers = { connection: 'close' };
    const port = ports()[`${name} ops`] ?? 0;
    const response = await fetch(`http://127.0.0.1:${port}/metrics`, { headers });
    return response.text();
  });
  return (await Promise.all(texts))
    .join('\n')
    .split('\n')
    .filter((line) => /^\w/.test(line));
}
