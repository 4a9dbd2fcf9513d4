import { randomUUID } from 'node:crypto';
import { CustomerId, Permission, UserId } from '@gatehouse/contracts';
import { createJob, createSite } from '@gatehouse/contracts/service-desk';
import { checkOwnership } from '@gatehouse/contracts/tenant-access';
import { actor, contextOf, eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServiceDesk, type ServiceDeskFixture } from '../testing/service-desk-fixture.js';

const LATE_MS = 4_000;

let desk: ServiceDeskFixture;

beforeAll(async () => {
  desk = await startServiceDesk();
});
afterAll(() => desk.platform.stop());

/** From now on, tenant-access knows every customer and member. */
const allExists = () => {
  desk.tenantAccess.handle(checkOwnership, () => undefined);
};

async function receiveCustomer(customerId: CustomerId): Promise<void> {
  const sql = `insert into customers (id, provider_id, name) values ($1, $2, 'C')`;
  await desk.platform.database.query('service-desk', sql, [customerId, desk.providerId]);
}

describe('what tenant-access created a moment ago', () => {
  it('B3: is found, even if its event arrives late', async () => {
    allExists();
    const customerId = CustomerId.parse(randomUUID());
    const site = desk.provider(createSite, { customerId, name: 'Yard' });
    setTimeout(() => void receiveCustomer(customerId), LATE_MS);
    expect(await site).toMatchObject({ name: 'Yard' });
  });

  it('B3: is not reported as missing if its event does not arrive in time', async () => {
    allExists();
    const caller = await desk.platform.callerOf('gateway');
    const who = actor({
      organizationKind: 'provider',
      organizationId: desk.providerId,
      permissions: Permission.options,
    });
    const context = contextOf(who, 1_000);
    const input = { customerId: CustomerId.parse(randomUUID()), name: 'Yard' };
    await expect(caller(context, createSite, input)).rejects.toMatchObject({
      code: expect.stringMatching(/^(unavailable|timed-out)$/) as unknown,
    });
  });

  it('B3: can be assigned work, if it is a member', async () => {
    allExists();
    const assigneeId = UserId.parse(randomUUID());
    const words = { title: 'T', description: 'D' };
    const job = desk.provider(createJob, { customerId: desk.customerId, assigneeId, ...words });
    await eventually(() => desk.tenantAccess.asked.some(({ input }) => isAbout(input, assigneeId)));
    await desk.platform.database.query(
      'service-desk',
      'insert into members (membership_id, organization_id, user_id, removed) values ($1, $2, $3, false)',
      [randomUUID(), desk.providerId, assigneeId],
    );
    expect((await job).assigneeId).toBe(assigneeId);
  });
});

const isAbout = (input: unknown, userId: UserId): boolean =>
  (input as { userId?: unknown }).userId === userId;
