import { directCallerOf, directCallFaults } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAudit, type AuditFixture } from './testing/audit-fixture.js';

let fixture: AuditFixture;

beforeAll(async () => {
  fixture = await startAudit();
});

afterAll(() => fixture.platform.stop());

it('F22: every call is rejected without an actor signed by the gateway', async () => {
  const call = await directCallerOf(fixture.platform);
  expect(await directCallFaults(call, 'audit')).toEqual([]);
});
