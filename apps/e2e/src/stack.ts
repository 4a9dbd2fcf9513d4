import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sqlAt, type Sql } from '@gatehouse/testing/sql';
import { eventually } from '@gatehouse/testing/wait';

interface Stack {
  /** Where each gateway answers. */
  urls: [string, string];
  /** What stands in the links of mails. */
  publicUrl: string;
  mailUrl: string;
  /** By which the backend of a portal is believed about the address of the person that it speaks for. */
  clientSecret: string;
  dataFolder: string;
}

/** The running stack, as `runner/stack.mjs` describes it. */
export const stack = JSON.parse(process.env.GATEHOUSE_E2E_STACK ?? 'null') as Stack;

interface Secrets {
  database: Record<string, string>;
  keyEncryptionKey: string;
  mailEventsSecret: string;
}

/** With what a service elsewhere publishes its events. */
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

/** With what identity encrypts its signing keys. */
export const keyEncryptionKey = (): Buffer => Buffer.from(secrets().keyEncryptionKey, 'base64');

/** With what a mail provider would sign what it reports. */
export const mailEventsSecret = (): string => secrets().mailEventsSecret;

let superuser: Sql | undefined;

/** Runs SQL as the superuser, with the tables of one service in sight. */
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
export const replicasOf = (service: string): string[] => [service, `${service}-2`];

/** The process that has a name now; undefined while it is being started again. */
export function pidOf(name: string): number | undefined {
  const lines = fileOf('processes').split('\n');
  const line = lines.map((text) => text.split(' ')).find((parts) => parts[2] === name);
  return line === undefined ? undefined : Number(line[0]);
}

/** Sends a signal to a process. @returns its id, by which to know its successor */
export function signal(name: string, what: NodeJS.Signals): number {
  const pid = pidOf(name);
  if (pid === undefined) throw new Error(`${name} does not run`);
  process.kill(pid, what);
  return pid;
}

/** Lets a process go on that was halted. Where it was ended meanwhile, as one that hangs is, its successor runs already. */
export function resume(name: string): void {
  const pid = pidOf(name);
  try {
    if (pid !== undefined) process.kill(pid, 'SIGCONT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

// Patience, and no promise: a machine that does other things starts processes slowly.
const START_MS = 60_000;

/** Waits until a process of that name, and another one than `former`, says that it is ready. */
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

/** Waits until every process of every service says that it is ready. */
export async function untilAllReady(): Promise<void> {
  const names = Object.keys(ports()).filter((name) => name.endsWith(' ops'));
  for (const name of names) await untilReady(name.replace(/ ops$/, ''));
}

/** Ends processes with a signal and waits until the supervisor has put others in their place. */
export async function restart(names: string[], what: NodeJS.Signals): Promise<void> {
  const former = names.map((name) => signal(name, what));
  await Promise.all(names.map((name, index) => untilReady(name, former[index])));
}

/** Where a process says how it is. A gateway answers at the door that clients use. */
export function healthUrl(name: string): string {
  const replica = replicasOf('gateway').indexOf(name);
  const gateway = stack.urls[replica];
  if (gateway !== undefined) return `${gateway}/health/ready`;
  const port = ports()[`${name} ops`];
  if (port === undefined) throw new Error(`there is no process ${name}`);
  return `http://127.0.0.1:${port}/health/ready`;
}

/** What every replica of a service has counted, as the lines that Prometheus reads. */
export async function samplesOf(service: string): Promise<string[]> {
  const texts = replicasOf(service).map(async (name) => {
    const response = await fetch(`http://127.0.0.1:${ports()[`${name} ops`] ?? 0}/metrics`);
    return response.text();
  });
  return (await Promise.all(texts))
    .join('\n')
    .split('\n')
    .filter((line) => /^\w/.test(line));
}
