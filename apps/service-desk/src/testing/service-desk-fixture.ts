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
import { requireOwn } from '@gatehouse/contracts/tenant-access';
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

/** Makes calls as somebody, and says what came of it. */
export interface TestClient {
  <C extends Call>(contract: C, input: RequestOf<C>): Promise<OutputOf<C>>;
  /** The code of the problem that a call meets. */
  problemCode<C extends Call>(contract: C, input: RequestOf<C>): Promise<string>;
}

/** A desk of its own, with two customers of one provider and one of another. */
export interface ServiceDeskFixture {
  platform: TestPlatform;
  /** Knows of nothing that the desk does not know, unless it is told otherwise. */
  tenantAccess: StandIn;
  customerId: CustomerId;
  siblingId: CustomerId;
  strangerId: CustomerId;
  provider: TestClient;
  other: TestClient;
  customer: TestClient;
  sibling: TestClient;
  /** Anybody else. */
  as(wish: Parameters<typeof actor>[0]): TestClient;
}

/** @param settings what the service reads beside what every service reads */
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
  tenantAccess.answer(requireOwn, () => {
    throw new NotFound();
  });
  const forward = await platform.callerOf('gateway');
  const callerOf = (who: UserActor): TestClient => {
    const call: TestClient = (contract, input) => forward(contextOf(who), contract, input);
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
  const as = (wish: Parameters<typeof actor>[0]) => callerOf(actor(wish));
  const providers = { organizationKind: 'provider' as const, permissions: Permission.options };
  const customers = { organizationKind: 'customer' as const, areas: Area.options };
  return {
    platform,
    tenantAccess,
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
