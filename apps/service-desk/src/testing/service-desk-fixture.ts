import { randomUUID } from 'node:crypto';
import {
  Area,
  CustomerId,
  NotFound,
  Permission,
  Problem,
  ProviderId,
  type Call,
  type OutputOf,
  type RequestOf,
  type UserActor,
} from '@gatehouse/contracts';
import { checkOwnership } from '@gatehouse/contracts/tenant-access';
import {
  actor,
  contextOf,
  standInFor,
  startPlatform,
  type StandIn,
  type TestPlatform,
} from '@gatehouse/testing';
import { serviceDesk } from '../app.module.js';
import { migrations } from '../migrations/index.js';

/** Makes calls as one user. */
export interface TestClient {
  <C extends Call>(contract: C, input: RequestOf<C>): Promise<OutputOf<C>>;
  /** The code of the problem that a call fails with. If it succeeds, its response as text. */
  problemCode<C extends Call>(contract: C, input: RequestOf<C>): Promise<string>;
}

/** A running service-desk with two customers of one provider and one of another. */
export interface ServiceDeskFixture {
  platform: TestPlatform;
  /** A stub of tenant-access. Knows no customers or members by default. */
  tenantAccess: StandIn;
  providerId: ProviderId;
  customerId: CustomerId;
  siblingId: CustomerId;
  strangerId: CustomerId;
  provider: TestClient;
  other: TestClient;
  customer: TestClient;
  sibling: TestClient;
  /** Any other user. */
  as(user: Parameters<typeof actor>[0]): TestClient;
}

/** @param settings settings of the service beside the common ones */
export async function startServiceDesk(
  settings: Record<string, string> = {},
): Promise<ServiceDeskFixture> {
  const platform = await startPlatform({ 'service-desk': migrations });
  const [providerId, otherId] = [ProviderId.parse(randomUUID()), ProviderId.parse(randomUUID())];
  const ids = [randomUUID(), randomUUID(), randomUUID()].map((id) => CustomerId.parse(id));
  const [customerId, siblingId, strangerId] = ids as [CustomerId, CustomerId, CustomerId];
  for (const [id, of] of [
    [customerId, providerId],
    [siblingId, providerId],
    [strangerId, otherId],
  ]) {
    await platform.database.query(
      'service-desk',
      `insert into customers (id, provider_id, name) values ($1, $2, 'C')`,
      [id, of],
    );
  }
  await platform.start(serviceDesk, { ...platform.settingsOf('service-desk'), ...settings });
  const tenantAccess = await standInFor(platform, 'tenant-access');
  tenantAccess.handle(checkOwnership, () => {
    throw new NotFound();
  });
  const caller = await platform.callerOf('gateway');
  const clientOf = (who: UserActor): TestClient => {
    const call: TestClient = (contract, input) => caller(contextOf(who), contract, input);
    call.problemCode = async (contract, input) => {
      try {
        return `answered: ${JSON.stringify(await call(contract, input))}`;
      } catch (error) {
        if (error instanceof Problem) return error.code;
        throw error;
      }
    };
    return call;
  };
  const as = (user: Parameters<typeof actor>[0]) => clientOf(actor(user));
  const providers = { organizationKind: 'provider' as const, permissions: Permission.options };
  const customers = { organizationKind: 'customer' as const, areas: Area.options };
  return {
    platform,
    tenantAccess,
    providerId,
    customerId,
    siblingId,
    strangerId,
    provider: as({ ...providers, organizationId: providerId }),
    other: as({ ...providers, organizationId: otherId }),
    customer: as({ ...customers, organizationId: customerId, providerId }),
    sibling: as({ ...customers, organizationId: siblingId, providerId }),
    as,
  };
}
