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

/** Somebody of an organization, with every permission there is unless told. */
export const actorWithAllPermissions = (
  wish: Pick<UserActor, 'organizationKind' | 'organizationId'> & Partial<UserActor>,
): UserActor => actor({ permissions: Permission.options, areas: ['jobs', 'assets'], ...wish });

/** Makes calls as those two services. */
export interface Callers {
  gateway: TestCaller;
  invitations: TestCaller;
}

const callersOf = async (platform: TestPlatform): Promise<Callers> => ({
  gateway: await platform.callerOf('gateway'),
  invitations: await platform.callerOf('invitations'),
});

/** The service on a platform of its own, and who calls it. */
export async function startTenantAccess(): Promise<{
  platform: TestPlatform;
  callers: Callers;
  ask: CallAs;
}> {
  const platform = await startPlatform({ 'tenant-access': migrations });
  await platform.start(tenantAccess);
  const callers = await callersOf(platform);
  return { platform, callers, ask: askerOf(callers) };
}

/** Takes somebody in, as the redemption of an invitation does. */
export async function addMember(
  { invitations }: Callers,
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

/** A provider with the module `customer-login`; gives somebody of it. */
export async function createProvider(
  { gateway }: Callers,
  name: string,
  change: Partial<RequestOf<typeof contracts.createProvider>> = {},
): Promise<UserActor> {
  const administrator = { email: `admin@${name}.example`, firstName: 'A', lastName: 'D' };
  const wish = { name, administrator, modules: ['customer-login' as const], ...change };
  const { id } = await gateway(contextOf(support), contracts.createProvider, wish);
  return actorWithAllPermissions({ organizationKind: 'provider', organizationId: id });
}

/** A corporate customer of a provider, whose portal is on; gives somebody of it. */
export async function createCustomer(
  { gateway }: Callers,
  provider: UserActor,
  name: string,
  change: Partial<RequestOf<typeof contracts.createCustomer>> = {},
): Promise<UserActor> {
  const email = `${newId(CustomerId)}@customer.example`;
  const wish = { name, kind: 'corporate' as const, email, ...change };
  const { id } = await gateway(contextOf(provider), contracts.createCustomer, wish);
  await gateway(contextOf(provider), contracts.setAccess, { customerId: id, enabled: true });
  const providerId = provider.organizationId;
  return actorWithAllPermissions({ organizationKind: 'customer', organizationId: id, providerId });
}

/** Makes calls in somebody's name. */
export type CallAs = <C extends Call>(
  who: UserActor,
  contract: C,
  input: RequestOf<C>,
) => Promise<OutputOf<C>>;

const askerOf =
  ({ gateway }: Callers): CallAs =>
  (who, contract, input) =>
    gateway(contextOf(who), contract, input);

/** What became of a call: the code of a problem, or that it was done. */
export const outcomeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (problem: unknown) => (problem instanceof Problem ? problem.code : String(problem)),
  );
