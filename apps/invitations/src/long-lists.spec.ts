import { actor, listReadFaults } from '@gatehouse/testing';
import { expect, it } from 'vitest';
import { useInvitations } from './testing/invitations-fixture.js';

const fixture = useInvitations();

it('F69 F73: no list, filter or search reads a table from one end to the other', async () => {
  const support = actor({ organizationKind: 'platform', platformRole: 'platform-support' });
  const askers = { ...fixture.newTenants(), support };
  expect(await listReadFaults(fixture.platform, 'invitations', askers)).toEqual([]);
}, 300_000);
