import { describe, expect, it } from 'vitest';
import { QueryFailedError } from 'typeorm';
import { createLogger } from './logger.js';
import { inSpan, SpanKind, startTracing } from './tracing.js';

/** What a logger writes while something happens. */
async function written(work: (log: ReturnType<typeof createLogger>) => unknown): Promise<string> {
  const lines: string[] = [];
  await work(createLogger('identity', 'info', { write: (line) => lines.push(line) }));
  return lines.join('');
}

describe('the log', () => {
  it.each([
    'password',
    'token',
    'accessToken',
    'refreshToken',
    'sealedToken',
    'authorization',
    'cookie',
    'secret',
  ])('F32: never says what is named %s, on any of three levels', async (name) => {
    const secret = { [name]: 'canary' };
    const line = await written((log) =>
      log.info({ ...secret, input: secret, request: { headers: secret } }, 'x'),
    );
    expect(line).not.toContain('canary');
    expect(line.match(/\[redacted\]/g)).toHaveLength(3);
  });

  it('F32: says what failed in the database, and nothing of the data', async () => {
    const cause = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (email)=(canary)',
    });
    const failure = new QueryFailedError('insert into accounts values ($1)', ['canary'], cause);
    const line = await written((log) => log.error({ err: failure }, 'a call failed'));
    expect(line).not.toContain('canary');
    expect(JSON.parse(line)).toMatchObject({
      err: { type: 'QueryFailedError', message: 'duplicate key' },
    });
    expect(line).toContain('logger.spec');
  });

  it('is one JSON object a line, with time, level and service', async () => {
    const line = await written((log) => log.warn('two\nlines'));
    expect(line.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(line)).toMatchObject({
      level: 'warn',
      service: 'identity',
      msg: 'two\nlines',
    });
  });

  it('names the trace that it belongs to', async () => {
    const stop = await startTracing('identity', undefined);
    let traceId = '';
    const line = await written((log) =>
      inSpan('work', { kind: SpanKind.INTERNAL }, (span) => {
        ({ traceId } = span.spanContext());
        log.info('within');
        return Promise.resolve();
      }),
    );
    expect(traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.parse(line)).toMatchObject({ traceId });
    await stop();
  });
});
