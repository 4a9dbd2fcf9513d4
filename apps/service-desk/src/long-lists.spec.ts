import { Area, Permission } from '@gatehouse/contracts';
import { actor, listReadFaults } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServiceDesk, type ServiceDeskFixture } from './testing/service-desk-fixture.js';

let desk: ServiceDeskFixture;

beforeAll(async () => {
  desk = await startServiceDesk();
});

afterAll(() => desk.platform.stop());

it('F69 F73: no list, filter or search reads a table from one end to the other', async () => {
  const { providerId, customerId } = desk;
  const permissions = Permission.options;
  const askers = {
    provider: actor({ organizationKind: 'provider', organizationId: providerId, permissions }),
    customer: actor({
      organizationKind: 'customer',
      organizationId: customerId,
      providerId,
      permissions,
      areas: Area.options,
    }),
    support: actor({ organizationKind: 'platform', platformRole: 'platform-support' }),
  };
  expect(await listReadFaults(desk.platform, 'service-desk', askers)).toEqual([]);
}, 300_000);
