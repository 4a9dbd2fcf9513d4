import { randomUUID } from 'node:crypto';
import { MembershipId, NotFound, UserId, type OrganizationId } from '@gatehouse/contracts';
import { createJob, updateJob } from '@gatehouse/contracts/service-desk';
import {
  membershipChanged,
  membershipRemoved,
  checkOwnership,
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
  desk.tenantAccess.handle(checkOwnership, ({ userId }) => {
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

/** The members that tenant-access knows, which may be ahead of the events. */
let members: Member[] = [];

const join = (member: Member): Promise<void> => {
  members.push(member);
  return publishJoined(member);
};
const publishJoined = (member: Member): Promise<void> =>
  tenantAccess.publish(membershipChanged, {
    aggregateId: member.membershipId,
    sequence: 1,
    data: { ...member, roles: ['agent'], departmentId: null },
  });
const leave = (member: Member): Promise<void> => {
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

describe('the assignee of a job', () => {
  it('must be a member of its provider', async () => {
    const [member, customer] = [newMember(providerId), newMember(desk.customerId)];
    await join(member);
    await join(customer);
    expect(await assign(member)).toContain(member.userId);
    expect(await assign(customer)).toBe('invalid-assignee');
    expect(await assign(newMember(providerId))).toBe('invalid-assignee');
    const input = { customerId: desk.customerId, title: 'T', description: 'D' };
    const { id: jobId } = await desk.provider(createJob, input);
    const change = { jobId, assigneeId: customer.userId };
    expect(await desk.provider.problemCode(updateJob, change)).toBe('invalid-assignee');
    const assigned = await desk.provider(updateJob, { jobId, assigneeId: member.userId });
    expect(assigned.assigneeId).toBe(member.userId);
    expect((await desk.provider(updateJob, { jobId, assigneeId: null })).assigneeId).toBeNull();
  });

  it('F37: cannot be someone who left, in whatever order the events arrive', async () => {
    const member = newMember(providerId);
    await leave(member);
    const back = { ...newMember(providerId), userId: member.userId };
    await eventually(async () => (await stored(member)) === 1);
    await publishJoined(member);
    // Events are processed in order, so once this one is, the one before is too.
    const after = newMember(providerId);
    await join(after);
    await eventually(async () => (await stored(after)) === 1);
    expect(await assign(member)).toBe('invalid-assignee');
    await join(back);
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
