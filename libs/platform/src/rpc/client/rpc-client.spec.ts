import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { OrganizationId, RateLimited } from '@gatehouse/contracts';
import { checkInvitationValidity } from '@gatehouse/contracts/tenant-access';
import {
  endsWithin,
  eventually,
  silence,
  standInFor,
  startPlatform,
  type StandIn,
  type TestCaller,
  type TestPlatform,
} from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownContext } from '../../database/unit-of-work.js';

const input = { organizationId: OrganizationId.parse(randomUUID()) };
const output = { organizationName: 'O', accessEpoch: 0 };

let platform: TestPlatform;
let tenantAccess: StandIn;
let call: TestCaller;

beforeAll(async () => {
  platform = await startPlatform({});
  tenantAccess = await standInFor(platform, 'tenant-access');
  call = await platform.callerOf('invitations');
});

afterAll(() => platform.stop());

interface Ended {
  code: string | undefined;
  ms: number;
}

/** Makes a call, and says how it ended and after how long. */
async function ended(timeoutMs: number): Promise<Ended> {
  const began = performance.now();
  const code = await call(ownContext(timeoutMs), checkInvitationValidity, input).then(
    () => 'answered',
    (error: unknown) => (error as { code?: string }).code,
  );
  return { code, ms: performance.now() - began };
}

describe('a call', () => {
  it('F44: ends at its deadline if there is no response', async () => {
    tenantAccess.handle(checkInvitationValidity, silence);
    const calling = ended(2_000);
    expect(await endsWithin(2_200, calling)).toBe(true);
    const { code, ms } = await calling;
    expect(code).toBe('timed-out');
    expect(ms).toBeGreaterThan(1_950);
  });

  it('F44: is unavailable after 3 s if there is no responder, though its deadline is later', async () => {
    await tenantAccess.leave(checkInvitationValidity);
    const calling = ended(10_000);
    expect(await endsWithin(3_300, calling)).toBe(true);
    expect((await calling).code).toBe('unavailable');
  });

  it('F44: ends at its deadline if there is no responder and that is sooner', async () => {
    await tenantAccess.leave(checkInvitationValidity);
    expect(await endsWithin(550, ended(500))).toBe(true);
  });

  it('F36: is answered by a service that comes up meanwhile', async () => {
    await tenantAccess.leave(checkInvitationValidity);
    const calling = ended(5_000);
    await sleep(500);
    tenantAccess.handle(checkInvitationValidity, () => output);
    expect((await calling).code).toBe('answered');
  });

  it('brings back the problem that the other service met, with its data', async () => {
    tenantAccess.handle(checkInvitationValidity, () => {
      throw new RateLimited({ retryAfterSeconds: 7 });
    });
    await expect(call(ownContext(1_000), checkInvitationValidity, input)).rejects.toMatchObject({
      code: 'rate-limited',
      kind: 'too-many',
      data: { retryAfterSeconds: 7 },
    });
  });

  it('tells nothing of a fault of the other service but that there was one', async () => {
    tenantAccess.handle(checkInvitationValidity, () => {
      throw new Error('select * from secrets');
    });
    await expect(call(ownContext(1_000), checkInvitationValidity, input)).rejects.toMatchObject({
      code: 'internal',
      data: {},
    });
  });

  it('F34: ends by its deadline where NATS is killed while it is under way', async () => {
    tenantAccess.handle(checkInvitationValidity, silence);
    const calling = ended(1_500);
    const inTime = endsWithin(1_650, calling);
    await sleep(300);
    await platform.nats.kill();
    expect(['timed-out', 'unavailable']).toContain((await calling).code);
    expect(await inTime).toBe(true);
  });

  it('F34: ends by its deadline where NATS is away all the time', async () => {
    const calling = ended(1_000);
    expect(await endsWithin(1_100, calling)).toBe(true);
    expect(['timed-out', 'unavailable']).toContain((await calling).code);
  });

  it('F34: is answered again once NATS is back', async () => {
    tenantAccess.handle(checkInvitationValidity, () => output);
    await platform.nats.restart();
    await eventually(async () => (await ended(500)).code === 'answered', 3_000);
  });
});
