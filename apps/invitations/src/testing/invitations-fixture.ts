import type { Call, OutputOf, Permission, RequestOf, UserActor } from '@gatehouse/contracts';
import {
  invitationIssued,
  inviteToCustomer,
  listCustomerInvitations,
  redeemInvitation,
  type Invitation,
} from '@gatehouse/contracts/invitations';
import { Unsealer, UnsealingKeys } from '@gatehouse/platform';
import {
  actor,
  contextOf,
  publisherOf,
  sealingKeys,
  standInFor,
  startPlatform,
  type Publisher,
  type TestCaller,
  type TestPlatform,
} from '@gatehouse/testing';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { invitations } from '../app.module.js';
import { migrations } from '../migrations/index.js';
import { IdentityFixture } from './identity-fixture.js';
import { TenantAccessFixture } from './tenant-access-fixture.js';

const PROVIDER_PERMISSIONS: Permission[] = [
  'invitations:manage',
  'members:manage',
  'contacts:manage',
];
const CUSTOMER_PERMISSIONS: Permission[] = ['members:manage', 'contacts:manage'];

/** Runs the invitations service for the tests of a file, with stubs for the services that it calls. */
export function useInvitations(settings: Record<string, string> = {}): InvitationsFixture {
  const fixture = new InvitationsFixture();
  beforeAll(() => fixture.start(settings));
  beforeEach(() => {
    fixture.tenantAccess.reset();
  });
  afterAll(() => fixture.stop());
  return fixture;
}

export class InvitationsFixture {
  platform!: TestPlatform;
  tenantAccess!: TenantAccessFixture;
  identity!: IdentityFixture;
  events!: Readonly<Record<'identity' | 'tenant-access' | 'notifications', Publisher>>;
  private caller!: TestCaller;
  private unsealer!: Unsealer;

  async start(settings: Record<string, string>): Promise<void> {
    const platform = await startPlatform({ invitations: migrations });
    this.platform = platform;
    this.tenantAccess = new TenantAccessFixture(await standInFor(platform, 'tenant-access'));
    this.identity = new IdentityFixture(await standInFor(platform, 'identity'));
    const { SEALING_KEY, UNSEALING_KEY } = await sealingKeys();
    await platform.start(invitations, { SEALING_KEY, ...settings });
    this.events = {
      identity: await publisherOf(platform, 'identity'),
      'tenant-access': await publisherOf(platform, 'tenant-access'),
      notifications: await publisherOf(platform, 'notifications'),
    };
    this.caller = await platform.callerOf('gateway');
    this.unsealer = new Unsealer(() => UnsealingKeys.parse(UNSEALING_KEY));
  }

  stop(): Promise<void> {
    return this.platform.stop();
  }

  /** The administrators of a new provider and of one of its customers. */
  newTenants(): { provider: UserActor; customer: UserActor } {
    const provider = this.newProvider();
    return { provider, customer: this.newCustomerOf(provider) };
  }

  /** The administrator of a new provider. */
  newProvider(): UserActor {
    return actor({ organizationKind: 'provider', permissions: PROVIDER_PERMISSIONS });
  }

  /** The administrator of a new customer. */
  newCustomerOf({ organizationId: providerId }: UserActor): UserActor {
    const permissions = CUSTOMER_PERMISSIONS;
    const administrator = actor({ organizationKind: 'customer', providerId, permissions });
    this.tenantAccess.customers.set(administrator.organizationId, providerId);
    return administrator;
  }

  call<C extends Call>(who: UserActor, contract: C, input: RequestOf<C>): Promise<OutputOf<C>> {
    return this.caller(contextOf(who), contract, input);
  }

  callAnonymously<C extends Call>(contract: C, input: RequestOf<C>): Promise<OutputOf<C>> {
    return this.caller(contextOf({ kind: 'anonymous' }), contract, input);
  }

  /** Invites someone to a customer. */
  invite(
    who: UserActor,
    { organizationId: customerId }: Pick<UserActor, 'organizationId'>,
    input: Partial<RequestOf<typeof inviteToCustomer>> & { email: string },
  ): Promise<Invitation> {
    const person = { firstName: 'Theo', lastName: 'Brandt', role: 'member' };
    return this.call(who, inviteToCustomer, { customerId, ...person, ...input });
  }

  /** The invitations to a customer that its provider sees. */
  async listOf(
    who: UserActor,
    { organizationId: customerId }: Pick<UserActor, 'organizationId'>,
    query: Partial<RequestOf<typeof listCustomerInvitations>> = {},
  ): Promise<Invitation[]> {
    const input = { customerId, ...query };
    return (await this.call(who, listCustomerInvitations, input)).items;
  }

  redeem(token: string, password = 'a long password for tests') {
    const names = { firstName: 'Kim', lastName: 'Doe' };
    return this.callAnonymously(redeemInvitation, { token, password, ...names });
  }

  redeemWithin(token: string, timeoutMs: number) {
    const input = { token, password: 'a long password for tests', firstName: 'Kim', lastName: 'D' };
    const context = contextOf({ kind: 'anonymous' }, timeoutMs);
    return this.caller(context, redeemInvitation, input);
  }

  /** The tokens of all links that were sent to an address, oldest first. */
  async tokensSentTo(email: string): Promise<string[]> {
    const rows = await this.query<{ sealed: string }>(
      `select event->'data'->>'sealedToken' as sealed from outbox
       where subject = $1 and event->'data'->>'email' = $2 order by position`,
      [invitationIssued.subject, email],
    );
    return Promise.all(rows.map(({ sealed }) => this.unsealer.open(sealed)));
  }

  /** The token of the newest link that was sent to an address. */
  async tokenSentTo(email: string): Promise<string> {
    const token = (await this.tokensSentTo(email)).at(-1);
    if (token === undefined) throw new Error(`no link was sent to ${email}`);
    return token;
  }

  query<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.platform.database.query<Row>('invitations', sql, parameters);
  }
}
