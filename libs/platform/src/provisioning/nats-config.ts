import type { ServiceName } from '@gatehouse/contracts';
import { serviceNames, topology } from '@gatehouse/contracts/topology';
import {
  consumerName,
  DEAD_LETTER_CONSUMER,
  DEAD_LETTER_STREAM,
  EVENT_STREAM,
  retryConsumerName,
} from '../events/names.js';
import { changeSignalSubject } from '../change-signals/change-signal-publisher.js';
import { GATEWAY_BUCKET, REVOCATION_BUCKET } from '../revocation/revocation.js';
import { inboxPrefix } from '../lifecycle/nats-connection.js';
import { mostStored, STORE_BYTES } from './nats-store.js';

/** The NATS user that may do everything: it prepares the streams, and no service signs in as it. */
export const NATS_ADMIN = 'admin';

export interface NatsServerOptions {
  /** Where it listens. Default: localhost only. */
  host?: string;
  port: number;
  storeDir: string;
  /** The size of the volume on which that lies. */
  volumeBytes?: number | undefined;
  /** By user: {@link NATS_ADMIN}, every service, and every source of events from outside of this repository. */
  passwords: Readonly<Record<string, string>>;
  /** The sources of events from outside: each may publish `evt.ext.<source>.>`, and nothing else. */
  sources?: readonly string[];
  /** Write through to the disk before acknowledging; servers before 2.10 do not know the setting. */
  syncAlways: boolean;
  /** Where it is one server of several. */
  cluster?: NatsCluster;
}

/** How a server finds the others, and how they know that it is one of them. */
export interface NatsCluster {
  serverName: string;
  /** Where it listens for the others. */
  port: number;
  /** Where all of them do, as `host:port`; its own place may be among them. */
  routes: readonly string[];
  password: string;
}

/** The configuration of a NATS server on which each service may do what the topology says, and nothing else. */
export function natsServerConfig(options: NatsServerOptions): string {
  const users = [
    { user: NATS_ADMIN, password: options.passwords[NATS_ADMIN] },
    ...serviceNames.map((service) => ({
      user: service,
      password: options.passwords[service],
      permissions: natsPermissions(service),
    })),
    ...(options.sources ?? []).map((source) => ({
      user: sourceUser(source),
      password: options.passwords[sourceUser(source)],
      permissions: sourcePermissions(source),
    })),
  ];
  return [
    `listen: "${options.host ?? '127.0.0.1'}:${String(options.port)}"`,
    'max_payload: 1MB',
    // Without a limit, the server takes what is free on the disk when it starts: nothing, if it starts again on a disk that is
    // full, and that stays so when there is room.
    `jetstream { store_dir: ${JSON.stringify(options.storeDir)}, max_file_store: ${String(mostStored(options.volumeBytes ?? STORE_BYTES))}${options.syncAlways ? ', sync_interval: always' : ''} }`,
    ...(options.cluster ? clusterConfig(options.host, options.cluster) : []),
    `authorization ${JSON.stringify({ timeout: 5, users }, null, 2)}`,
    '',
  ].join('\n');
}

function clusterConfig(host = '127.0.0.1', cluster: NatsCluster): string[] {
  const { serverName, port, routes, password } = cluster;
  const signedIn = routes.map((route) => `nats://cluster:${encodeURIComponent(password)}@${route}`);
  const authorization = { user: 'cluster', password, timeout: 5 };
  const listen = `${host}:${String(port)}`;
  return [
    `server_name: ${JSON.stringify(serverName)}`,
    // On shutdown, a server moves its clients to the others within this time.
    'lame_duck_duration: "30s"',
    'lame_duck_grace_period: "5s"',
    `cluster ${JSON.stringify({ name: 'gatehouse', listen, authorization, routes: signedIn })}`,
  ];
}

/** What one service may publish and subscribe to: its own calls, events and replies, and the calls that it makes. */
export function natsPermissions(service: ServiceName) {
  const place = topology[service];
  return {
    publish: {
      allow: [
        ...place.calls.map((call) => call.subject),
        '$JS.API.INFO',
        ...(place.hasDatabase ? [`evt.${service}.>`, `$JS.API.STREAM.INFO.${EVENT_STREAM}`] : []),
        ...(isFollowed(service) ? [changeSignalSubject(service, '*')] : []),
        ...(place.subscribes.length > 0
          ? [`dlq.${service}.>`, ...consuming(EVENT_STREAM, retryConsumerName(service))]
          : []),
        ...place.subscribes.flatMap((event) =>
          consuming(EVENT_STREAM, consumerName(service, event)),
        ),
        ...(place.storesDeadLetters
          ? [
              `$JS.API.STREAM.INFO.${DEAD_LETTER_STREAM}`,
              ...consuming(DEAD_LETTER_STREAM, DEAD_LETTER_CONSUMER),
            ]
          : []),
        ...(place.revokes ? [...writing(REVOCATION_BUCKET), ...watching(GATEWAY_BUCKET)] : []),
        ...(service === 'gateway'
          ? [...writing(GATEWAY_BUCKET), ...watching(REVOCATION_BUCKET)]
          : []),
      ],
    },
    subscribe: {
      allow: [
        `rpc.${service}.>`,
        `${inboxPrefix(service)}.>`,
        ...(place.watchesSignalsOf ?? []).map((other) => changeSignalSubject(other, '*')),
      ],
    },
    allow_responses: { max: 1, expires: '60s' },
  };
}

const isFollowed = (service: ServiceName): boolean =>
  Object.values(topology).some(({ watchesSignalsOf = [] }) => watchesSignalsOf.includes(service));

/** The NATS user of a source of events. */
export const sourceUser = (source: string): `ext-${string}` => `ext-${source}`;

/** What a source may do: publish its events, and hear that they were stored. */
function sourcePermissions(source: string) {
  return {
    publish: { allow: [`evt.ext.${source}.>`] },
    subscribe: { allow: [`${inboxPrefix(sourceUser(source))}.>`] },
  };
}

function consuming(stream: string, name: string): string[] {
  const consumer = `${stream}.${name}`;
  return [
    `$JS.API.CONSUMER.INFO.${consumer}`,
    `$JS.API.CONSUMER.MSG.NEXT.${consumer}`,
    `$JS.ACK.${consumer}.>`,
  ];
}

const writing = (bucket: string): string[] => [
  `$KV.${bucket}.>`,
  `$JS.API.STREAM.INFO.KV_${bucket}`,
  `$JS.API.STREAM.MSG.GET.KV_${bucket}`,
];

const watching = (bucket: string): string[] => [
  `$JS.API.STREAM.INFO.KV_${bucket}`,
  `$JS.API.STREAM.MSG.GET.KV_${bucket}`,
  `$JS.API.CONSUMER.CREATE.KV_${bucket}.>`,
  `$JS.API.CONSUMER.INFO.KV_${bucket}.>`,
  `$JS.API.CONSUMER.DELETE.KV_${bucket}.>`,
  `$JS.FC.KV_${bucket}.>`,
];
