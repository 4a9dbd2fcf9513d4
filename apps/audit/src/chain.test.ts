import { randomUUID } from 'node:crypto';
import { OrganizationId, type OutputOf } from '@gatehouse/contracts';
import { verifyAuditEvents } from '@gatehouse/contracts/audit';
import { eventually } from '@gatehouse/testing';
import type { Caller, Office } from './office.test.js';

/** A chain of an organisation of its own, which somebody with the rights of the superuser may change. */
export interface Chain {
  organizationId: OrganizationId;
  owner: Caller;
  verify(after?: number): Promise<OutputOf<typeof verifyAuditEvents>>;
  /** Adds links, one after the other. */
  grow(count: number): Promise<void>;
  /** Waits until everything up to the end is signed. */
  signed(): Promise<number>;
  /** Runs SQL as the superuser; $1 is the organisation. */
  sql<Row extends object>(statement: string, parameters?: unknown[]): Promise<Row[]>;
}

export async function chainOf(office: Office, length: number): Promise<Chain> {
  const organizationId = OrganizationId.parse(randomUUID());
  const owner = office.as({ organizationKind: 'provider', organizationId });
  const verify: Chain['verify'] = (after = 0) => owner(verifyAuditEvents, { after });
  const sql: Chain['sql'] = (statement, parameters = []) =>
    office.platform.database.query('audit', statement, [organizationId, ...parameters]);
  const lengthNow = async (): Promise<number> => {
    const [row] = await sql<{ length: number }>(
      'select coalesce(max(position), 0)::int as length from audit_events where organization_id = $1',
    );
    return row?.length ?? 0;
  };
  const grow = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) {
      const before = await lengthNow();
      await office.tell(organizationId);
      await eventually(async () => (await lengthNow()) > before);
    }
  };
  const signed = (): Promise<number> =>
    eventually(async () => {
      const [row] = await sql<{ position: number }>(
        'select max(position)::int as position from checkpoints where organization_id = $1',
      );
      return row?.position === (await lengthNow()) && row.position;
    });
  await grow(length);
  return { organizationId, owner, verify, grow, signed, sql };
}
