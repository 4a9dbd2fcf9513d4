import { join } from 'node:path';
import { sourceUser } from '@gatehouse/platform/provisioning';
import { openDataFolder } from './data-folder.js';
import { Failure } from './failure.js';
import { mailCatcherProcess } from './mail-catcher.js';
import { openKeptPorts, requirePort } from './ports.js';
import { operatorPassword } from './operator-password.js';
import { openSecrets } from './secrets.js';
import { databaseServices, serviceNames, type Replicas } from './service-names.js';
import { oneProcess, serviceProcesses, type ProgramOf } from './services.js';
import { sourceNames, type Settings } from './settings.js';
import { Supervisor } from './supervisor.js';
import { startInfrastructure } from './infrastructure.js';

export interface StackOptions {
  settings: Settings;
  replicas?: Replicas;
  /** Run all services in one process. */
  oneProcess?: boolean;
  /** Programs to run instead of this build's. */
  programOf?: ProgramOf;
  /** Empty the data folder first. */
  reset?: boolean;
  /** Whether data must survive a power loss; true by default. */
  durable?: boolean;
  /** Further settings of a PostgreSQL that is started here. */
  postgresSettings?: Record<string, string>;
  onProgress?: (line: string) => void;
  /** Called once PostgreSQL and NATS run, before any service starts. */
  beforeServices?: (urls: { databaseUrl: string; natsUrl: string }) => Promise<void>;
  /** Cancels the start. */
  signal?: AbortSignal;
}

/** The running platform. */
export interface Stack {
  /** Base URLs of the gateways; the first listens on PORT. */
  gatewayUrls: [string, ...string[]];
  /** The mail catcher's URL, unless a real mail server is used. */
  mailUrl: string | undefined;
  /** The database URL of the superuser. */
  databaseUrl: string;
  /** The NATS URL of the administrator. */
  natsUrl: string;
  /** The first operator's password, and whether it was generated at this start. */
  operator: { password: string; isNew: boolean };
  supervisor: Supervisor;
  /** Stops everything and releases the data folder. */
  stop(): Promise<void>;
}

/** Starts the platform and waits until it is ready; a failure leaves nothing running. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const folder = await openDataFolder(options.settings.GATEHOUSE_DATA, {
    reset: options.reset ?? false,
  });
  const supervisor = new Supervisor(folder.path);
  const failing = new AbortController();
  const stop = async () => {
    failing.abort();
    await supervisor.stop();
    await folder.close();
  };
  const onAbort = () => void supervisor.stop();
  options.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const signal = AbortSignal.any([failing.signal, ...(options.signal ? [options.signal] : [])]);
    return { ...(await startParts(options, folder.path, supervisor, signal)), supervisor, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', onAbort);
  }
}

async function startParts(
  options: StackOptions,
  dataFolder: string,
  supervisor: Supervisor,
  signal: AbortSignal,
): Promise<Omit<Stack, 'supervisor' | 'stop'>> {
  const { settings, replicas = {}, durable = true, onProgress = () => undefined } = options;
  const { PORT, MAIL_WEB_PORT, SMTP_URL } = settings;
  const otherGateways = Array.from({ length: (replicas.gateway ?? 1) - 1 }, (_, i) => PORT + 1 + i);
  for (const port of [PORT, ...otherGateways]) await requirePort(port, 'PORT');
  if (SMTP_URL === undefined) await requirePort(MAIL_WEB_PORT, 'MAIL_WEB_PORT');

  const operator = await operatorPassword(settings, dataFolder);
  const secrets = await openSecrets(join(dataFolder, 'secrets.json'), {
    nats: ['admin', ...serviceNames, ...sourceNames(settings).map(sourceUser)],
    database: ['postgres', ...databaseServices],
  });
  const reserved = [PORT, ...otherGateways, MAIL_WEB_PORT];
  const ports = await openKeptPorts(join(dataFolder, 'ports.json'), reserved);
  const { postgresSettings } = options;
  const running = { dataFolder, supervisor, secrets, ports, onProgress, signal };
  const parts = { settings, durable, postgresSettings, ...running };
  const infrastructure = await startInfrastructure(parts);

  const { databaseUrl, natsUrl } = infrastructure;
  await options.beforeServices?.({ databaseUrl, natsUrl: natsUrl('admin') });
  onProgress('Starting the services and the mail catcher');
  if (signal.aborted) throw new Failure('Stopped while starting.');
  const smtpPort = await ports('smtp');
  const smtpUrl = SMTP_URL ?? `smtp://127.0.0.1:${smtpPort}`;
  const complete = { ...infrastructure, smtpUrl, operatorPassword: operator.password };
  const services = options.oneProcess
    ? [await oneProcess(complete, ports)]
    : await serviceProcesses(complete, replicas, ports, options.programOf);
  const isGateway = ({ name }: { name: string }) => name.startsWith('gateway');
  // In reverse start order: first the gateways, so that no request reaches a stopped service,
  // then the services, and then the infrastructure.
  await Promise.all([
    supervisor.start(
      SMTP_URL === undefined
        ? [mailCatcherProcess({ dataFolder, smtpPort, webPort: MAIL_WEB_PORT })]
        : [],
    ),
    supervisor.start(services.filter((process) => !isGateway(process))),
    supervisor.start(services.filter(isGateway)),
  ]);
  const urlOf = (port: number) => `http://${reachable(settings.HOST)}:${port}`;
  return {
    gatewayUrls: [urlOf(PORT), ...otherGateways.map(urlOf)],
    mailUrl: SMTP_URL === undefined ? `http://127.0.0.1:${MAIL_WEB_PORT}` : undefined,
    databaseUrl: infrastructure.databaseUrl,
    natsUrl: infrastructure.natsUrl('admin'),
    operator,
  };
}

/** The host under which this machine reaches a listen address. */
const reachable = (host: string): string => {
  if (['0.0.0.0', '::', 'localhost'].includes(host)) return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
};
