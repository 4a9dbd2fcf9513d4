import { randomUUID } from 'node:crypto';
import {
  Area,
  CustomerId,
  DepartmentId,
  JobId,
  ProviderId,
  type Language,
  type Call,
  type CloudEvent,
  type OutputOf,
  type RequestOf,
  type UserActor,
} from '@gatehouse/contracts';
import { jobChanged, type JobState } from '@gatehouse/contracts/service-desk';
import { accountChanged } from '@gatehouse/contracts/identity';
import {
  accessGrantChanged,
  customerChanged,
  membershipChanged,
  providerChanged,
  type Module,
} from '@gatehouse/contracts/tenant-access';
import {
  actor,
  contextOf,
  eventually,
  publisherOf,
  type Publisher,
  type TestCaller,
} from '@gatehouse/testing';
import { MailFixture } from './mail-fixture.js';

export interface JobChange {
  jobId?: JobId;
  customerId?: CustomerId;
  sequence?: number;
  title?: string;
  state?: JobState;
  changed?: string[];
  by?: string;
}

/** The notifications service with events of service-desk and tenant-access: one provider with two customers. */
export class FeedFixture {
  readonly providerId = ProviderId.parse(randomUUID());
  readonly customerId = CustomerId.parse(randomUUID());
  readonly siblingId = CustomerId.parse(randomUUID());
  readonly departmentId = DepartmentId.parse(randomUUID());

  private constructor(
    readonly mails: MailFixture,
    readonly desk: Publisher,
    readonly access: Publisher,
    private readonly forward: TestCaller,
  ) {}

  static async start(settings: Record<string, string> = {}, replicas = 1): Promise<FeedFixture> {
    const mailing = await MailFixture.start(settings, replicas);
    const { platform } = mailing;
    const feeding = new FeedFixture(
      mailing,
      await publisherOf(platform, 'service-desk'),
      await publisherOf(platform, 'tenant-access'),
      await platform.callerOf('gateway'),
    );
    await feeding.customer(feeding.customerId, feeding.departmentId);
    await feeding.customer(feeding.siblingId, null);
    return feeding;
  }

  stop(): Promise<void> {
    return this.mails.stop();
  }

  call<C extends Call>(who: UserActor, contract: C, input: RequestOf<C>): Promise<OutputOf<C>> {
    return this.forward(contextOf(who), contract, input);
  }

  anonymously<C extends Call>(contract: C, input: RequestOf<C>): Promise<OutputOf<C>> {
    return this.forward(contextOf({ kind: 'anonymous' }), contract, input);
  }

  /** A user of the provider. */
  colleague(fields: Partial<UserActor> = {}): UserActor {
    return actor({ organizationKind: 'provider', organizationId: this.providerId, ...fields });
  }

  /** A user of the customer. */
  person(fields: Partial<UserActor> = {}): UserActor {
    const { customerId: organizationId, providerId } = this;
    const areas = Area.options;
    return actor({ organizationKind: 'customer', organizationId, providerId, areas, ...fields });
  }

  /** Publishes a change of a job, and waits until it is in the feeds. */
  async job(change: JobChange = {}): Promise<JobId> {
    const jobId = await this.publishJob(change);
    await this.untilProcessed(jobChanged.subject, jobId, change.sequence ?? 1);
    return jobId;
  }

  /** Publishes a change of a job. */
  async publishJob(change: JobChange): Promise<JobId> {
    const { jobId = JobId.parse(randomUUID()), customerId = this.customerId } = change;
    const { sequence = 1, title = 'Lift', state = 'new', changed = [], by } = change;
    const { providerId } = this;
    await this.desk.publish(jobChanged, {
      aggregateId: jobId,
      sequence,
      ...(by ? { actorId: by } : {}),
      data: { jobId, providerId, customerId, number: 7, title, state, reported: false, changed },
    });
    return jobId;
  }

  async untilProcessed(subject: string, aggregateId: string, sequence: CloudEvent['sequence']) {
    await eventually(async () => {
      const sql = 'select from inbox where subject = $1 and aggregate_id = $2 and sequence >= $3';
      return (await this.mails.query(sql, [subject, aggregateId, sequence])).length === 1;
    });
  }

  async customer(customerId: CustomerId, departmentId: DepartmentId | null): Promise<void> {
    const { providerId } = this;
    const data = { customerId, providerId, name: 'Clinic', kind: 'corporate' as const };
    await this.access.publish(customerChanged, {
      aggregateId: customerId,
      sequence: 1,
      data: { ...data, email: null, departmentId, independent: false },
    });
    await this.untilProcessed(customerChanged.subject, customerId, 1);
  }

  /** Publishes a membership and an account. @returns the e-mail address */
  async join(who: UserActor, roles = ['member'], language: Language = 'en'): Promise<string> {
    const { membershipId, organizationId, userId, departmentId } = who;
    const email = `kim-${userId}@example.org`;
    await this.access.publish(membershipChanged, {
      aggregateId: membershipId,
      sequence: 1,
      data: { membershipId, organizationId, userId, roles, departmentId },
    });
    await this.mails.identity.publish(accountChanged, {
      aggregateId: userId,
      sequence: 1,
      data: { userId, email, firstName: 'Kim', lastName: 'Doe', language },
    });
    await this.untilProcessed(membershipChanged.subject, membershipId, 1);
    await this.untilProcessed(accountChanged.subject, userId, 1);
    return email;
  }

  /** Publishes the modules of the provider. */
  async modules(modules: Module[], sequence: number): Promise<void> {
    const { providerId } = this;
    await this.access.publish(providerChanged, {
      aggregateId: providerId,
      sequence,
      data: { providerId, name: 'Acme', modules, usernameSuffix: null },
    });
    await this.untilProcessed(providerChanged.subject, providerId, sequence);
  }

  /** Publishes the customer's access. */
  async grant(to: 'accepted' | 'disabled', sequence: number, areas = Area.options): Promise<void> {
    const { customerId, providerId } = this;
    await this.access.publish(accessGrantChanged, {
      aggregateId: customerId,
      sequence,
      data: { customerId, providerId, from: 'pending', to, areas, epoch: 1, activation: null },
    });
    await this.untilProcessed(accessGrantChanged.subject, customerId, sequence);
  }

  /** Waits until all bursts have been turned into mails, if any. Organisations close their rounds in any order. */
  async untilRoundsClosed(): Promise<void> {
    await eventually(async () => {
      const open = await this.mails.query('select from pending_digests where round is null');
      return open.length === 0;
    }, 15_000);
  }
}
