import { randomUUID } from 'node:crypto';
import { listAuditEvents, type Changes } from '@gatehouse/contracts/audit';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  serviceDeskRecordChanged,
  startAudit,
  type ApiClient,
  type AuditFixture,
} from '../testing/audit-fixture.js';

let fixture: AuditFixture;

beforeAll(async () => {
  fixture = await startAudit();
});

afterAll(() => fixture.platform.stop());

const about = async (who: ApiClient, subjectId: string) =>
  (await who(listAuditEvents, { subjectId })).items;

describe('an audit event', () => {
  it('says what its subject was called then, also where its name did not change', async () => {
    const id = await fixture.recordChange(fixture.customerId);
    const subject = { kind: 'site' as const, id };
    const change = async (operation: 'changed' | 'removed', changes: Changes) => {
      const before = (await about(fixture.provider, id)).length;
      await fixture.recordChange(fixture.customerId, { subject, operation, changes });
      await eventually(async () => (await about(fixture.provider, id)).length > before);
    };
    await eventually(async () => (await about(fixture.provider, id)).length === 1);
    await change('changed', { floor: { from: 1, to: 2 } });
    await change('changed', { name: { from: 'Hall', to: 'Great Hall' } });
    await change('changed', { floor: { from: 2, to: 3 } });
    await change('removed', { name: { from: 'Great Hall', to: null } });
    const named = await about(fixture.customer, id);
    expect(named.map(({ operation, subject: { name } }) => [operation, name])).toEqual([
      ['removed', 'Great Hall'],
      ['changed', 'Great Hall'],
      ['changed', 'Great Hall'],
      ['changed', 'Hall'],
      ['created', 'Hall'],
    ]);
  });

  it('names a subject by records of its own kind, and access like its customer', async () => {
    const id = randomUUID();
    const record = (kind: 'customer' | 'access-grant' | 'site', changes: Changes) =>
      fixture.recordChange(fixture.customerId, { subject: { kind, id }, changes });
    const email = { from: null, to: 'boss@harbour.example' };
    await record('customer', { name: { from: null, to: 'Harbour Clinic' }, email });
    await record('customer', { email: { from: email.to, to: 'office@harbour.example' } });
    await record('site', { name: { from: null, to: 'Hall' } });
    await record('access-grant', { status: { from: null, to: 'pending' } });
    await record('customer', { language: { from: null, to: 'de' } });
    await eventually(async () => (await about(fixture.provider, id)).length === 5);
    const named = (await about(fixture.provider, id)).map(({ subject }) => subject);
    expect(named.map(({ kind, name }) => `${kind} ${String(name)}`).sort()).toEqual([
      'access-grant Harbour Clinic',
      ...['customer Harbour Clinic', 'customer Harbour Clinic', 'customer Harbour Clinic'],
      'site Hall',
    ]);
  });

  it('is named by an earlier one that was appended later, as by another replica', async () => {
    const id = randomUUID();
    const publish = async (second: number, operation: 'created' | 'changed', changes: Changes) => {
      const before = (await about(fixture.provider, id)).length;
      const origin = { actorId: null, actorOrganizationId: null, address: '' };
      await fixture.publish(
        serviceDeskRecordChanged,
        JSON.stringify({
          ...{ specversion: '1.0', id: randomUUID(), source: '/gatehouse/service-desk', type: 't' },
          ...{ subject: id, sequence: 1, time: new Date(Date.UTC(2026, 0, 1, 0, 0, second)) },
          ...{ datacontenttype: 'application/json', organizationid: null, actorid: null },
          data: {
            ...{ subject: { kind: 'site', id }, organizationId: fixture.customerId },
            ...{ personId: null, operation, changes },
            origin: { action: 'service-desk.try', ...origin },
          },
        }),
      );
      await eventually(async () => (await about(fixture.provider, id)).length > before);
    };
    await publish(2, 'changed', { floor: { from: 1, to: 2 } });
    await publish(1, 'created', { name: { from: null, to: 'Hall' } });
    expect((await about(fixture.provider, id)).map(({ subject }) => subject.name)).toEqual([
      'Hall',
      'Hall',
    ]);
  });
});
