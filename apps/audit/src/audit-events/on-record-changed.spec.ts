import { randomUUID } from 'node:crypto';
import { EventId, type CloudEvent, type EventData } from '@gatehouse/contracts';
import type { recordChanged } from '@gatehouse/contracts/audit';
import type { Context } from '@gatehouse/platform';
import { describe, expect, it } from 'vitest';
import { AuditEventRepository, type NewAuditEvent } from './audit-event.repository.js';
import { OnRecordChanged } from './on-record-changed.js';

class FakeAuditEvents extends AuditEventRepository {
  readonly appended: NewAuditEvent[] = [];

  override append(_: Context, event: NewAuditEvent): void {
    this.appended.push(event);
  }

  override list(): never {
    throw new Error('not used');
  }

  override listOwn(): never {
    throw new Error('not used');
  }

  override countOf(): never {
    throw new Error('not used');
  }

  override erasePerson(): never {
    throw new Error('not used');
  }
}

const eventOf = (source: string): CloudEvent => ({
  ...{ specversion: '1.0', id: EventId.parse(randomUUID()), source, type: 't', subject: 's' },
  ...{ time: '2026-01-02T03:04:05.678Z', datacontenttype: 'application/json', sequence: 1 },
  ...{ organizationid: null, actorid: null, data: {} },
  traceparent: '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01',
});

const retention = (action: string): EventData<typeof recordChanged> => ({
  subject: { kind: 'audit-retention', id: randomUUID() },
  ...{ organizationId: null, personId: null, operation: 'removed', changes: {} },
  origin: { action, actorId: null, actorOrganizationId: null, address: '' },
});

function appended(source: string, action: string): NewAuditEvent[] {
  const auditEvents = new FakeAuditEvents();
  const context = {} as unknown as Context;
  new OnRecordChanged(auditEvents).run(retention(action), context, eventOf(source));
  return auditEvents.appended;
}

describe('a recorded change', () => {
  it('is rejected when a service reports an action of another service', () => {
    for (const source of ['/gatehouse/identity', '/gatehouse/audi'])
      expect(() => appended(source, 'audit.retention')).toThrow('may not report');
  });

  it('without an organisation goes to the chain of the platform, with its trace id', () => {
    const [event] = appended('/gatehouse/identity', 'identity.sign-in');
    expect(event).toMatchObject({
      organizationId: '00000000-0000-7000-8000-000000000001',
      traceId: '0123456789abcdef0123456789abcdef',
    });
  });
});
