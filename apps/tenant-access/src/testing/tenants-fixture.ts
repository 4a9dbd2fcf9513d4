import {
  CustomerId,
  Permission,
  Problem,
  UserId,
  type Call,
  type OutputOf,
  type RequestOf,
  type UserActor,
} from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { newId, ownContext } from '@gatehouse/platform';
import {
  actor,
  contextOf,
  startPlatform,
  type TestCaller,
  type TestPlatform,
} from '@gatehouse/testing';
import { tenantAccess } from '../app.module.js';
import { migrations } from '../migrations/index.js';

export const support = actor({
  organizationKind: 'platform',
  organizationId: contracts.PLATFORM_ORGANIZATION,
  platformRole: 'platform-support',
});

/** A member of an organization, by default with every permission. */
export const actorWithAllPermissions = (
  input: Pick<UserActor, 'organizationKind' | 'organizationId'> & Partial<UserActor>,
): UserActor => actor({ permissions: Permission.options, areas: ['jobs', 'assets'], ...input });

/** Callers for the services that call tenant-access. */
export interface RpcClients {
  gateway: TestCaller;
  invitations: TestCaller;
}

const callersOf = async (platform: TestPlatform): Promise<RpcClients> => ({
  gateway: await platform.callerOf('gateway'),
  invitations: await platform.callerOf('invitations'),
});

/** Starts tenant-access on its own platform. */
export async function startTenantAccess(): Promise<{
  platform: TestPlatform;
  callers: RpcClients;
  callAs: CallAs;
}> {
  const platform = await startPlatform({ 'tenant-access': migrations });
  await platform.start(tenantAccess);
  const callers = await callersOf(platform);
  return { platform, callers, callAs: callAsOf(callers) };
}

/** Adds a member like the redemption of an invitation does. */
export async function addMember(
  { invitations }: RpcClients,
  organizationId: UserActor['organizationId'],
  roles: string[],
  change: Partial<RequestOf<typeof contracts.ensureMembership>> = {},
): Promise<UserId> {
  const userId = newId(UserId);
  const person = { email: `${userId}@people.example`, firstName: 'Kim', lastName: 'Doe' };
  const input = { userId, organizationId, roles, person, ...change };
  await invitations(ownContext(5_000), contracts.ensureMembership, input);
  return UserId.parse(input.userId);
}

/** Creates a provider with the module `customer-login`. @returns one of its members */
export async function createProvider(
  { gateway }: RpcClients,
  name: string,
  change: Partial<RequestOf<typeof contracts.createProvider>> = {},
): Promise<UserActor> {
  const administrator = { email: `admin@${name}.example`, firstName: 'A', lastName: 'D' };
  const input = { name, administrator, modules: ['customer-login' as const], ...change };
  const { id } = await gateway(contextOf(support), contracts.createProvider, input);
  return actorWithAllPermissions({ organizationKind: 'provider', organizationId: id });
}

/** Creates a corporate customer with access enabled. @returns one of its members */
export async function createCustomer(
  { gateway }: RpcClients,
  provider: UserActor,
  name: string,
  change: Partial<RequestOf<typeof contracts.createCustomer>> = {},
): Promise<UserActor> {
  const email = `${newId(CustomerId)}@customer.example`;
  const input = { name, kind: 'corporate' as const, email, ...change };
  const { id } = await gateway(contextOf(provider), contracts.createCustomer, input);
  await gateway(contextOf(provider), contracts.setAccess, { customerId: id, enabled: true });
  const providerId = provider.organizationId;
  return actorWithAllPermissions({ organizationKind: 'customer', organizationId: id, providerId });
}

/** Makes a call through the gateway as the given user. */
export type CallAs = <C extends Call>(
  who: UserActor,
  contract: C,
  input: RequestOf<C>,
) => Promise<OutputOf<C>>;

const callAsOf =
  ({ gateway }: RpcClients): CallAs =>
  (who, contract, input) =>
    gateway(contextOf(who), contract, input);

/** The problem code of a call, or `done`. */
export const outcomeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (problem: unknown) => (problem instanceof Problem ? problem.code : String(problem)),
  );
