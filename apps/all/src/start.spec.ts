import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { startAll } from './start.js';

describe('all services in one process', () => {
  it('do not start where a setting of one is missing, and say of which', async () => {
    const env = { OPS_PORT: '0', LOG_LEVEL: 'silent', NATS_URL: `nats://${randomUUID()}.invalid` };
    await expect(startAll(env)).rejects.toThrow(
      /^tenant-access: Settings are missing or wrong: .*DATABASE_URL/,
    );
  });
});
