import { createCustomer } from '@gatehouse/contracts/tenant-access';
import { actor, contextOf, startPlatform } from '@gatehouse/testing';
import { expect, it } from '@jest/globals';
import { Permission } from '@gatehouse/contracts';
import { migrations } from './persistence/migrations/index.js';
import { tenantAccess } from './service.js';

it('smoke', async () => {
  const platform = await startPlatform({ 'tenant-access': migrations });
  await platform.start(tenantAccess);
  const call = await platform.callerOf('gateway');
  const provider = actor({ organizationKind: 'provider', permissions: Permission.options });
  await platform.database.query(
    'tenant-access',
    "insert into providers values ($1, 'x', '{customer-login}', '{}', null, null, now(), 1)",
    [provider.organizationId],
  );
  const customer = await call(contextOf(provider), createCustomer, {
    name: 'x',
    kind: 'corporate',
    email: 'a@b.de',
  });
  expect(customer.name).toBe('x');
  await platform.stop();
});
