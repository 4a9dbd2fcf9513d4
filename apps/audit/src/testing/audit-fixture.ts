import { randomUUID } from 'node:crypto';
import {
  Area,
  CustomerId,
  type OrganizationId,
  Permission,
  Problem,
  ProviderId,
  UserId,
  type Call,
  type Event,
  type EventData,
  type OutputOf,
  type RequestOf,
  type UserActor,
} from '@gatehouse/contracts';
import { recordChanged } from '@gatehouse/contracts/audit';
import { newAuditKeys } from '@gatehouse/platform/provisioning';
import { customerChanged } from '@gatehouse/contracts/tenant-access';
import {
  actor,
  contextOf,
  publisherOf,
  startPlatform,
  type TestPlatform,
} from '@gatehouse/testing';
import { migrations } from '../migrations/index.js';
import { audit } from '../app.module.js';

type Change = EventData<typeof recordChanged>;

/** Makes calls as one user. */
export interface ApiClient {
  <C extends Call>(contract: C, input: RequestOf<C>): Promise<OutputOf<C>>;
  /** The code of the problem that a call fails with. */
  problemCode<C extends Call>(contract: C, input: RequestOf<C>): Promise<string>;
}

/** `record-changed` as published by service-desk. */
export const serviceDeskRecordChanged: Event<typeof recordChanged.data> = {
  ...recordChanged,
  service: 'service-desk',
  subject: 'evt.service-desk.record-changed.v1',
};

/** The audit service with two providers, one of which has two customers. */
export interface AuditFixture {
  platform: TestPlatform;
  providerId: ProviderId;
  customerId: CustomerId;
  siblingId: CustomerId;
  strangerId: CustomerId;
  provider: ApiClient;
  other: ApiClient;
  customer: ApiClient;
  as(user: Parameters<typeof actor>[0]): ApiClient;
  /** Publishes a change as service-desk. @returns the id of its subject */
  recordChange(organizationId: OrganizationId | null, change?: Partial<Change>): Promise<string>;
  publish(event: Event, text: string): Promise<void>;
  putCustomer(id: CustomerId, change: Partial<EventData<typeof customerChanged>>): Promise<void>;
}

const id = () => randomUUID();

export async function startAudit(settings: Record<string, string> = {}): Promise<AuditFixture> {
  const platform = await startPlatform({ audit: migrations });
  const [providerId, otherId] = [ProviderId.parse(id()), ProviderId.parse(id())];
  const [customerId, siblingId, strangerId] = [
    CustomerId.parse(id()),
    CustomerId.parse(id()),
    CustomerId.parse(id()),
  ];
  const AUDIT_SIGNING_KEY = newAuditKeys().privateKey;
  await platform.start(audit, { AUDIT_SIGNING_KEY, AUDIT_CHECKPOINT_SECONDS: '1', ...settings });
  const desk = await publisherOf(platform, 'service-desk');
  const access = await publisherOf(platform, 'tenant-access');
  const forward = await platform.callerOf('gateway');
  const clientOf = (who: UserActor): ApiClient => {
    const call: ApiClient = (contract, input) => forward(contextOf(who), contract, input);
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
  const as = (user: Parameters<typeof actor>[0]) =>
    clientOf(actor({ permissions: Permission.options, ...user }));
  let sequence = 0;
  const putCustomer: AuditFixture['putCustomer'] = (aggregateId, change) =>
    access.publish(customerChanged, {
      aggregateId,
      sequence: ++sequence,
      data: {
        ...{ customerId: aggregateId, providerId, name: 'C', kind: 'corporate', email: null },
        ...{ departmentId: null, independent: false, ...change },
      },
    });
  const recordChange: AuditFixture['recordChange'] = async (organizationId, change = {}) => {
    const subject = { kind: 'site' as const, id: id() };
    const origin = {
      action: 'service-desk.create-site',
      actorId: UserId.parse(id()),
      actorOrganizationId: providerId,
      address: '192.0.2.7',
    };
    const changes = { name: { from: null, to: 'Hall' } };
    const whole = { subject, organizationId, personId: null, operation: 'created' as const };
    const data = { ...whole, changes, origin, ...change };
    await desk.publish(serviceDeskRecordChanged, {
      aggregateId: data.subject.id,
      sequence: 1,
      data,
    });
    return data.subject.id;
  };
  await putCustomer(customerId, {});
  await putCustomer(siblingId, {});
  await putCustomer(strangerId, { providerId: otherId });
  return {
    ...{ platform, providerId, customerId, siblingId, strangerId, as, recordChange, putCustomer },
    publish: (event, text) => desk.publishText(event, text),
    provider: as({ organizationKind: 'provider', organizationId: providerId }),
    other: as({ organizationKind: 'provider', organizationId: otherId }),
    customer: as({
      ...{ organizationKind: 'customer', organizationId: customerId, providerId },
      areas: Area.options,
    }),
  };
}
