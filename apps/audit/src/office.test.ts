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
import { migrations } from './persistence/migrations/index.js';
import { audit } from './service.js';

type Change = EventData<typeof recordChanged>;

/** Makes calls as somebody, and says what came of it. */
export interface Caller {
  <C extends Call>(contract: C, input: RequestOf<C>): Promise<OutputOf<C>>;
  /** The code of the problem that a call meets. */
  refusal<C extends Call>(contract: C, input: RequestOf<C>): Promise<string>;
}

/** What service-desk says under its own name. */
export const fromTheDesk: Event<typeof recordChanged.data> = {
  ...recordChanged,
  service: 'service-desk',
  subject: 'evt.service-desk.record-changed.v1',
};

/** Audit, with two providers, of whom one has two customers. */
export interface Office {
  platform: TestPlatform;
  providerId: ProviderId;
  customerId: CustomerId;
  siblingId: CustomerId;
  strangerId: CustomerId;
  provider: Caller;
  other: Caller;
  customer: Caller;
  as(wish: Parameters<typeof actor>[0]): Caller;
  /** Has service-desk tell of a change, and gives the id of its subject. */
  tell(organizationId: OrganizationId | null, change?: Partial<Change>): Promise<string>;
  publish(event: Event, text: string): Promise<void>;
  customerIs(id: CustomerId, wish: Partial<EventData<typeof customerChanged>>): Promise<void>;
}

const id = () => randomUUID();

export async function openOffice(settings: Record<string, string> = {}): Promise<Office> {
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
  const callerOf = (who: UserActor): Caller => {
    const call: Caller = (contract, input) => forward(contextOf(who), contract, input);
    call.refusal = async (contract, input) => {
      try {
        return `answered: ${JSON.stringify(await call(contract, input))}`;
      } catch (error) {
        if (error instanceof Problem) return error.code;
        throw error;
      }
    };
    return call;
  };
  const as = (wish: Parameters<typeof actor>[0]) =>
    callerOf(actor({ permissions: Permission.options, ...wish }));
  let told = 0;
  const customerIs: Office['customerIs'] = (aggregateId, wish) =>
    access.publish(customerChanged, {
      aggregateId,
      sequence: ++told,
      data: {
        ...{ customerId: aggregateId, providerId, name: 'C', kind: 'corporate', email: null },
        ...{ departmentId: null, independent: false, ...wish },
      },
    });
  const tell: Office['tell'] = async (organizationId, change = {}) => {
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
    await desk.publish(fromTheDesk, { aggregateId: data.subject.id, sequence: 1, data });
    return data.subject.id;
  };
  await customerIs(customerId, {});
  await customerIs(siblingId, {});
  await customerIs(strangerId, { providerId: otherId });
  return {
    ...{ platform, providerId, customerId, siblingId, strangerId, as, tell, customerIs },
    publish: (event, text) => desk.publishText(event, text),
    provider: as({ organizationKind: 'provider', organizationId: providerId }),
    other: as({ organizationKind: 'provider', organizationId: otherId }),
    customer: as({
      ...{ organizationKind: 'customer', organizationId: customerId, providerId },
      areas: Area.options,
    }),
  };
}
