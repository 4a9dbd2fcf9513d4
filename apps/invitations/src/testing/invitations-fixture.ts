import type { Call, OutputOf, Permission, RequestOf, UserActor } from '@gatehouse/contracts';
import { invitationIssued, type Invitation } from '@gatehouse/contracts/invitations';
import * as contracts from '@gatehouse/contracts/invitations';
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
import { invitations } from '../app.module.js';
import { migrations } from '../migrations/index.js';
import { IdentityFixture } from './identity-fixture.js';
import { TenantAccessFixture } from './tenant-access-fixture.js';

const PROVIDER_RIGHTS: Permission[] = ['invitations:manage', 'members:manage', 'contacts:manage'];

/** The invitations service on a platform of its own, among stand-ins. */
export class InvitationsFixture {
  private constructor(
    readonly platform: TestPlatform,
    readonly tenantAccess: TenantAccessFixture,
    readonly identity: IdentityFixture,
    readonly events: Readonly<Record<'tenant-access' | 'notifications', Publisher>>,
    private readonly caller: TestCaller,
    private readonly unsealer: Unsealer,
  ) {}

  static async begin(settings: Record<string, string> = {}): Promise<InvitationsFixture> {
    const platform = await startPlatform({ invitations: migrations });
    const tenantAccess = new TenantAccessFixture(await standInFor(platform, 'tenant-access'));
    const identity = new IdentityFixture(await standInFor(platform, 'identity'));
    const { SEALING_KEY, UNSEALING_KEY } = await sealingKeys();
    await platform.start(invitations, { SEALING_KEY, ...settings });
    const events = {
      'tenant-access': await publisherOf(platform, 'tenant-access'),
      notifications: await publisherOf(platform, 'notifications'),
    };
    const caller = await platform.callerOf('gateway');
    const unsealer = new Unsealer(() => UnsealingKeys.parse(UNSEALING_KEY));
    return new InvitationsFixture(platform, tenantAccess, identity, events, caller, unsealer);
  }

  stop(): Promise<void> {
    return this.platform.stop();
  }

  /** A provider's administrator. */
  provider(): UserActor {
    return actor({ organizationKind: 'provider', permissions: PROVIDER_RIGHTS });
  }

  /** An administrator of a new customer of a provider. */
  customerOf({ organizationId: providerId }: UserActor): UserActor {
    const permissions: Permission[] = ['members:manage', 'contacts:manage'];
    const administrator = actor({ organizationKind: 'customer', providerId, permissions });
    this.tenantAccess.customers.set(administrator.organizationId, providerId);
    return administrator;
  }

  call<C extends Call>(who: UserActor, contract: C, input: RequestOf<C>): Promise<OutputOf<C>> {
    return this.caller(contextOf(who), contract, input);
  }

  /** A call that nobody is signed in for. */
  callAnonymously<C extends Call>(contract: C, input: RequestOf<C>): Promise<OutputOf<C>> {
    return this.caller(contextOf({ kind: 'anonymous' }), contract, input);
  }

  /** Invites somebody to a customer. */
  invite(
    who: UserActor,
    { organizationId: customerId }: Pick<UserActor, 'organizationId'>,
    wish: Partial<RequestOf<typeof contracts.inviteToCustomer>> & { email: string },
  ): Promise<Invitation> {
    const person = { firstName: 'Theo', lastName: 'Brandt', role: 'member' };
    return this.call(who, contracts.inviteToCustomer, { customerId, ...person, ...wish });
  }

  /** What a provider sees of a customer. */
  async listOf(
    who: UserActor,
    { organizationId: customerId }: Pick<UserActor, 'organizationId'>,
    wish: Partial<RequestOf<typeof contracts.listCustomerInvitations>> = {},
  ): Promise<Invitation[]> {
    const input = { customerId, ...wish };
    return (await this.call(who, contracts.listCustomerInvitations, input)).items;
  }

  redeem(token: string, password = 'a long password for tests') {
    const details = { firstName: 'Kim', lastName: 'Doe' };
    return this.callAnonymously(contracts.redeemInvitation, { token, password, ...details });
  }

  /** Redeems without the patience to wait. */
  redeemWithin(token: string, timeoutMs: number) {
    const input = { token, password: 'a long password for tests', firstName: 'Kim', lastName: 'D' };
    const nobody = contextOf({ kind: 'anonymous' }, timeoutMs);
    return this.caller(nobody, contracts.redeemInvitation, input);
  }

  /** The tokens of the links that were sent to an address, the oldest first. */
  async linksTo(email: string): Promise<string[]> {
    const rows = await this.query<{ sealed: string }>(
      `select event->'data'->>'sealedToken' as sealed from outbox
       where subject = $1 and event->'data'->>'email' = $2 order by position`,
      [invitationIssued.subject, email],
    );
    return Promise.all(rows.map(({ sealed }) => this.unsealer.open(sealed)));
  }

  /** The newest of them. */
  async linkTo(email: string): Promise<string> {
    const link = (await this.linksTo(email)).at(-1);
    if (link === undefined) throw new Error(`nothing was sent to ${email}`);
    return link;
  }

  query<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.platform.database.query<Row>('invitations', sql, parameters);
  }
}
