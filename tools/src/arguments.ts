import { parseArgs } from 'node:util';
import { Failure } from './local/failure.js';
import type { ServiceName } from '@gatehouse/contracts';
import { serviceNames, type Replicas } from './local/service-names.js';

/** The arguments of `npm start --`. */
export interface Arguments {
  /** Start with empty data. */
  reset: boolean;
  /** Create demonstration data at the first start. */
  demo: boolean;
  replicas: Replicas;
  /** Run all services in one process. */
  oneProcess: boolean;
  /** Print the duration of each step. */
  timings: boolean;
}

const usage =
  'after "npm start --" there can be --reset, --no-demo, --timings, --one-process and --scale, as in --scale gateway=3,identity=2';

const mostReplicas = 16;

/** Parses the arguments of `npm start --`. */
export function readArguments(args: string[]): Arguments {
  const { reset, scale, timings, ...rest } = parse(args);
  const oneProcess = rest['one-process'];
  if (oneProcess && scale !== '')
    throw new Failure('--one-process cannot be combined with --scale.');
  return { reset, timings, demo: !rest['no-demo'], replicas: parseScale(scale), oneProcess };
}

/** Parses `gateway=3,identity=2`. */
export function parseScale(scale: string): Replicas {
  const replicas: Replicas = {};
  for (const part of scale.split(',').filter((text) => text !== '')) {
    const [name = '', count = ''] = part.split('=').map((text) => text.trim());
    if (!isServiceName(name)) {
      throw new Failure(
        `Unknown service "${name}" in --scale. Services: ${serviceNames.join(', ')}.`,
      );
    }
    if (!/^\d+$/.test(count) || Number(count) < 1 || Number(count) > mostReplicas) {
      throw new Failure(`--scale ${part}: the number must be between 1 and ${mostReplicas}.`);
    }
    replicas[name] = Number(count);
  }
  return replicas;
}

function isServiceName(name: string): name is ServiceName {
  return serviceNames.some((known) => known === name);
}

interface Parsed {
  reset: boolean;
  'no-demo': boolean;
  timings: boolean;
  'one-process': boolean;
  scale: string;
}

function parse(args: string[]): Parsed {
  try {
    const { values } = parseArgs({
      args,
      options: {
        reset: { type: 'boolean', default: false },
        'no-demo': { type: 'boolean', default: false },
        timings: { type: 'boolean', default: false },
        'one-process': { type: 'boolean', default: false },
        scale: { type: 'string', default: '' },
      },
    });
    return values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new Failure(`${reason ?? ''}: ${usage}.`);
  }
}
