import { randomUUID } from 'node:crypto';
import { EventId, type CloudEvent, type EventData } from '@gatehouse/contracts';
import type { recordChanged } from '@gatehouse/contracts/audit';
import type { Context } from '@gatehouse/platform';
import { describe, expect, it } from 'vitest';
import { Chains, type Occurrence } from './ports.js';
import { TakeRecordChange } from './take-record-change.js';

class NotedChains extends Chains {
  readonly noted: Occurrence[] = [];

  override append(_: Context, occurrence: Occurrence): Promise<void> {
    this.noted.push(occurrence);
    return Promise.resolve();
  }

  override list(): never {
    throw new Error('nobody reads here');
  }

  override listOwn(): never {
    throw new Error('nobody reads here');
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

async function taken(source: string, action: string): Promise<Occurrence[]> {
  const chains = new NotedChains();
  const context = {} as unknown as Context;
  await new TakeRecordChange(chains).run(retention(action), context, eventOf(source));
  return chains.noted;
}

describe('a change of a record', () => {
  it('is not believed where a service says what only another does', async () => {
    for (const source of ['/gatehouse/identity', '/gatehouse/audi'])
      await expect(taken(source, 'audit.retention')).rejects.toThrow('has not done');
  });

  it('is the platform’s own where it is nobody’s, and keeps its trace', async () => {
    const [noted] = await taken('/gatehouse/identity', 'identity.sign-in');
    expect(noted).toMatchObject({
      organizationId: '00000000-0000-7000-8000-000000000001',
      traceId: '0123456789abcdef0123456789abcdef',
    });
  });
});
