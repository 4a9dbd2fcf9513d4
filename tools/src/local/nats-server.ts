import { findProgram, type SystemProgram } from './system-program.js';

/** Where to look for the server, or put it after a download. */
export type NatsServerOptions = Pick<SystemProgram, 'folder' | 'onProgress' | 'signal'>;

export const findNatsServer = ({
  folder,
  onProgress,
  signal,
}: NatsServerOptions): Promise<string> =>
  findProgram({
    name: 'nats-server',
    package: 'nats-server',
    folder,
    advice:
      'install one (for example with "apt-get install nats-server" or "brew install nats-server"), or set NATS_URL to a server that runs.',
    onProgress,
    signal,
  });
