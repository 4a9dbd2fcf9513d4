import { findProgram, type SystemProgram } from './system-program.js';

/** How to look for the server, and where to put it when it has to be fetched. */
export type NatsServerOptions = Pick<SystemProgram, 'folder' | 'onProgress' | 'signal'>;

/** Finds the program `nats-server`. */
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
