import { randomBytes, randomUUID } from 'node:crypto';
import {
  EmailBlockId,
  emailKey,
  InvitationId,
  type OrganizationId,
  type UserId,
  type Actor,
  type Call,
  type OutputOf,
  type PlatformRole,
  type RequestOf,
} from '@gatehouse/contracts';
import {
  ensureAccount,
  passwordResetRequested,
  signIn,
  startSession,
  type Session,
} from '@gatehouse/contracts/identity';
import { emailBlockChanged } from '@gatehouse/contracts/notifications';
import { Unsealer, UnsealingKeys, type CallContext } from '@gatehouse/platform';
import {
  contextOf,
  eventually,
  publisherOf,
  sealingKeys,
  standInFor,
  startPlatform,
  type Publisher,
  type StandIn,
  type TestCaller,
  type TestPlatform,
} from '@gatehouse/testing';
import { identity } from '../app.module.js';
import { migrations } from '../migrations/index.js';
import { actorOf, FakeAdmissions } from './admissions-fixture.js';

export const PASSWORD = 'a long password for tests';

/** The IP address that test accounts are activated from, which they trust. */
export const HOME = '203.0.113.1';

/** A user with an account and a session. */
export interface Owner {
  userId: UserId;
  email: string;
  organizationId: OrganizationId;
  session: Session;
}

/** Runs identity on its own platform with a stand-in for tenant-access. */
export class IdentityFixture {
  readonly admissions: FakeAdmissions;

  private constructor(
    readonly platform: TestPlatform,
    readonly tenantAccess: StandIn,
    readonly events: Publisher,
    readonly notifications: Publisher,
    private readonly gateway: TestCaller,
    private readonly invitations: TestCaller,
    private readonly unsealer: Unsealer,
    private readonly settings: Record<string, string>,
  ) {
    this.admissions = new FakeAdmissions(tenantAccess);
  }

  static async start(
    settings: Record<string, string> = {},
    replicas = 1,
  ): Promise<IdentityFixture> {
    const platform = await startPlatform({ identity: migrations });
    const { SEALING_KEY, UNSEALING_KEY } = await sealingKeys();
    const all = {
      PUBLIC_URL: 'http://localhost',
      KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      SEALING_KEY,
      ...settings,
    };
    const fixture = new IdentityFixture(
      platform,
      await standInFor(platform, 'tenant-access'),
      await publisherOf(platform, 'tenant-access'),
      await publisherOf(platform, 'notifications'),
      await platform.callerOf('gateway'),
      await platform.callerOf('invitations'),
      new Unsealer(() => UnsealingKeys.parse(UNSEALING_KEY)),
      all,
    );
    for (let i = 0; i < replicas; i++) await fixture.startReplica();
    return fixture;
  }

  /** Starts another replica. */
  async startReplica(change: Record<string, string> = {}): Promise<void> {
    await this.platform.start(identity, { ...this.settings, ...change });
  }

  stop(): Promise<void> {
    return this.platform.stop();
  }

  /** Calls like the gateway, from an IP address, and as a signed-in user if a session is given. */
  call<C extends Call>(
    contract: C,
    input: RequestOf<C>,
    options: { address?: string; session?: Session; key?: string } = {},
  ): Promise<OutputOf<C>> {
    const { address = HOME, session, key } = options;
    return this.gateway(from(address, session && actorOf(session)), contract, input, key);
  }

  signIn(username: string, password: string, address = HOME): Promise<Session> {
    return this.call(signIn, { username, password }, { address });
  }

  /** Admits a user to another organization. */
  admit(userId: UserId): OrganizationId {
    return this.admissions.add(userId);
  }

  /** The step of redeeming an invitation that creates an account, or checks the password of an existing one. */
  ensureAccount(
    email: string,
    password: string,
    address = HOME,
    options: { platformRole?: PlatformRole; firstName?: string | null } = {},
  ): Promise<OutputOf<typeof ensureAccount>> {
    return this.invitations(from(address), ensureAccount, {
      invitationId: InvitationId.parse(randomUUID()),
      email,
      password,
      firstName: 'Kim',
      lastName: 'Doe',
      language: 'en',
      externalId: null,
      platformRole: 'platform-user',
      ...options,
    });
  }

  /** Creates an account and signs in, like redeeming an invitation. */
  async createOwner(
    options: { email?: string; platformRole?: PlatformRole; usernameSuffix?: string } = {},
  ): Promise<Owner> {
    const { email = `Kim-${randomUUID()}@example.org`, platformRole = 'platform-user' } = options;
    const { userId } = await this.ensureAccount(email, PASSWORD, HOME, { platformRole });
    const organizationId = this.admissions.add(userId, options.usernameSuffix);
    const invitationId = InvitationId.parse(randomUUID());
    const { session } = await this.invitations(from(HOME), startSession, {
      userId,
      organizationId,
      invitationId,
    });
    return { userId, email, organizationId, session };
  }

  /** Publishes that an address is blocked or unblocked. */
  async setEmailBlock(email: string, blocked: boolean): Promise<void> {
    const key = emailKey(email);
    const words = blocked ? '550 no such user' : null;
    await this.notifications.publish(emailBlockChanged, {
      aggregateId: EmailBlockId.parse(randomUUID()),
      sequence: 1,
      data: { emailKey: key, blocked, words },
    });
    await eventually(async () => {
      const rows = await this.query('select from email_blocks where email_key = $1', [key]);
      return rows.length === (blocked ? 1 : 0);
    });
  }

  /** The tokens of the reset links mailed to a user, oldest first. */
  async resetTokensFor(userId: UserId): Promise<string[]> {
    const rows = await this.query<{ token: string }>(
      `select event -> 'data' ->> 'sealedToken' as token from outbox
       where subject = $1 and event -> 'data' ->> 'userId' = $2 order by position`,
      [passwordResetRequested.subject, userId],
    );
    return Promise.all(rows.map(({ token }) => this.unsealer.open(token)));
  }

  query<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.platform.database.query<Row>('identity', sql, parameters);
  }
}

/** Concurrent sign-ins queue for hashing, which takes long on a busy machine. */
const TIMEOUT_MS = 30_000;

const from = (address: string, who: Actor = { kind: 'anonymous' }): CallContext => ({
  ...contextOf(who, TIMEOUT_MS),
  device: { address, userAgent: 'tests' },
});
