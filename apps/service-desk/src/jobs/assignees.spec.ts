import { randomUUID } from 'node:crypto';
import { MembershipId, NotFound, UserId, type OrganizationId } from '@gatehouse/contracts';
import { createJob, updateJob } from '@gatehouse/contracts/service-desk';
import {
  membershipChanged,
  membershipRemoved,
  requireOwn,
} from '@gatehouse/contracts/tenant-access';
import { eventually, publisherOf, type Publisher } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServiceDesk, type ServiceDeskFixture } from '../testing/service-desk-fixture.js';

let desk: ServiceDeskFixture;
let tenantAccess: Publisher;
let providerId: OrganizationId;

beforeAll(async () => {
  desk = await startServiceDesk();
  tenantAccess = await publisherOf(desk.platform, 'tenant-access');
  providerId = desk.providerId;
  desk.tenantAccess.answer(requireOwn, ({ userId }) => {
    if (!members.some((one) => one.userId === userId && one.organizationId === providerId))
      throw new NotFound();
    return undefined;
  });
});

afterAll(() => desk.platform.stop());

const newMember = (organizationId: OrganizationId) => ({
  membershipId: MembershipId.parse(randomUUID()),
  organizationId,
  userId: UserId.parse(randomUUID()),
});
type Member = ReturnType<typeof newMember>;

/** As tenant-access knows them, which is always ahead of the events. */
let members: Member[] = [];

const joins = (member: Member): Promise<void> => {
  members.push(member);
  return tell(member);
};
const tell = (member: Member): Promise<void> =>
  tenantAccess.publish(membershipChanged, {
    aggregateId: member.membershipId,
    sequence: 1,
    data: { ...member, roles: ['agent'], departmentId: null },
  });
const leaves = (member: Member): Promise<void> => {
  members = members.filter(({ membershipId }) => membershipId !== member.membershipId);
  return tenantAccess.publish(membershipRemoved, {
    aggregateId: member.membershipId,
    sequence: 2,
    data: member,
  });
};
const assign = ({ userId: assigneeId }: Pick<Member, 'userId'>) => {
  const words = { title: 'T', description: 'D' };
  return desk.provider.problemCode(createJob, {
    customerId: desk.customerId,
    assigneeId,
    ...words,
  });
};

describe('a job', () => {
  it('is given to members of its provider, and to nobody else', async () => {
    const [member, customer] = [newMember(providerId), newMember(desk.customerId)];
    await joins(member);
    await joins(customer);
    expect(await assign(member)).toContain(member.userId);
    expect(await assign(customer)).toBe('assignee-unfit');
    expect(await assign(newMember(providerId))).toBe('assignee-unfit');
    const wish = { customerId: desk.customerId, title: 'T', description: 'D' };
    const { id: jobId } = await desk.provider(createJob, wish);
    const change = { jobId, assigneeId: customer.userId };
    expect(await desk.provider.problemCode(updateJob, change)).toBe('assignee-unfit');
    const fit = await desk.provider(updateJob, { jobId, assigneeId: member.userId });
    expect(fit.assigneeId).toBe(member.userId);
    expect((await desk.provider(updateJob, { jobId, assigneeId: null })).assigneeId).toBeNull();
  });

  it('F37: is not given to whoever has left, in whatever order the news of it come', async () => {
    const member = newMember(providerId);
    await leaves(member);
    const back = { ...newMember(providerId), userId: member.userId };
    await eventually(async () => (await stored(member)) === 1);
    await tell(member);
    // What comes last is taken after what came before it.
    const after = newMember(providerId);
    await joins(after);
    await eventually(async () => (await stored(after)) === 1);
    expect(await assign(member)).toBe('assignee-unfit');
    await joins(back);
    expect(await assign(member)).toContain(member.userId);
  });
});

async function stored({ membershipId }: Member): Promise<number> {
  const rows = await desk.platform.database.query(
    'service-desk',
    'select from members where membership_id = $1',
    [membershipId],
  );
  return rows.length;
}
