import type { LoggerService } from '@nestjs/common';
import { isSpanContextValid, trace } from '@opentelemetry/api';
import { pino, type DestinationStream, type Logger } from 'pino';
import { voice } from './shared-process.js';

const SECRETS = [
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'sealedToken',
  'authorization',
  'cookie',
  'secret',
];

/** Injects the process's logger. */
export const LOGGER = Symbol('logger');

export type { Logger };

/** JSON lines on stdout, each with its trace id; fields named like secrets are redacted. */
export function createLogger(
  service: string,
  level: string,
  destination?: DestinationStream,
): Logger {
  const options = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: {
      paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[redacted]',
    },
    serializers: { err: describeError },
    mixin: () => {
      const span = trace.getActiveSpan()?.spanContext();
      return span && isSpanContextValid(span) ? { traceId: span.traceId, spanId: span.spanId } : {};
    },
  };
  return pino(options, destination ?? standardOutput());
}

/** How much is buffered while stdout cannot be written, for example because its disk is full. The rest is lost. */
const KEPT_BYTES = 1024 * 1024;

/** A log that cannot be written must neither end the process nor fail a request. */
function standardOutput(): DestinationStream {
  const stream = pino.destination({ dest: 1, sync: true, maxLength: KEPT_BYTES });
  stream.on('error', () => undefined);
  return stream;
}

/** The useful part of an error. Database errors also hold the statement's parameters, which are personal data. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? error.code : undefined;
  return { type: name, message, stack, code, ...(cause ? { cause: describeError(cause) } : {}) };
}

/** Nest's own messages, through the same logger. Nest has one for the whole process; services that share it are distinguished. */
export class NestLogger implements LoggerService {
  constructor(private readonly own: Logger) {
    const mine = voice();
    if (mine) mine.logger = own;
  }

  private get logger(): Logger {
    return voice()?.logger ?? this.own;
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug({ context: rest.at(-1) }, String(message));
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn({ context: rest.at(-1) }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error(
      { context: rest.at(-1), err: message instanceof Error ? message : undefined },
      String(message),
    );
  }
}
