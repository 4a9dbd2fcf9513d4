import { randomUUID } from 'node:crypto';
import { OrganizationId, type OutputOf } from '@gatehouse/contracts';
import { verifyAuditEvents } from '@gatehouse/contracts/audit';
import { eventually } from '@gatehouse/testing';
import type { ApiClient, AuditFixture } from './audit-fixture.js';

/** The chain of a fresh organisation, which can be tampered with as superuser. */
export interface ChainFixture {
  organizationId: OrganizationId;
  owner: ApiClient;
  verify(after?: number): Promise<OutputOf<typeof verifyAuditEvents>>;
  /** Appends links, one after the other. */
  grow(count: number): Promise<void>;
  /** Waits until the newest link is signed. @returns its position */
  untilSigned(): Promise<number>;
  /** Runs SQL as the superuser; $1 is the organisation. */
  sql<Row extends object>(statement: string, parameters?: unknown[]): Promise<Row[]>;
}

export async function createChain(fixture: AuditFixture, length: number): Promise<ChainFixture> {
  const organizationId = OrganizationId.parse(randomUUID());
  const owner = fixture.as({ organizationKind: 'provider', organizationId });
  const verify: ChainFixture['verify'] = (after = 0) => owner(verifyAuditEvents, { after });
  const sql: ChainFixture['sql'] = (statement, parameters = []) =>
    fixture.platform.database.query('audit', statement, [organizationId, ...parameters]);
  const lengthNow = async (): Promise<number> => {
    const [row] = await sql<{ length: number }>(
      'select coalesce(max(position), 0)::int as length from audit_events where organization_id = $1',
    );
    return row?.length ?? 0;
  };
  const grow = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) {
      const before = await lengthNow();
      await fixture.recordChange(organizationId);
      await eventually(async () => (await lengthNow()) > before);
    }
  };
  const untilSigned = (): Promise<number> =>
    eventually(async () => {
      const [row] = await sql<{ position: number }>(
        'select max(position)::int as position from checkpoints where organization_id = $1',
      );
      return row?.position === (await lengthNow()) && row.position;
    });
  await grow(length);
  return { organizationId, owner, verify, grow, untilSigned, sql };
}
