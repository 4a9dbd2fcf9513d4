import { emailKey, type InputOf, type UserId } from '@gatehouse/contracts';
import { updateMembers } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, importEach, type UseCase } from '@gatehouse/platform';
import { TargetOrganizationResolver } from '../access/target-organization.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { MemberUpdater } from './member-updater.js';

type Outcome = 'updated' | 'unchanged' | 'unknown';

/** Updates many members by the rules for one; one that is refused does not affect the others. */
@Handles(updateMembers)
export class UpdateMembers implements UseCase<typeof updateMembers> {
  constructor(
    private readonly targets: TargetOrganizationResolver,
    private readonly memberships: MembershipRepository,
    private readonly updater: MemberUpdater,
  ) {}

  async run({ dryRun, members: rows }: InputOf<typeof updateMembers>, context: Context) {
    const target = await this.targets.forPeople(context, undefined);
    const keys = rows.map(({ email }) => emailKey(email));
    const members = await this.memberships.membersAmong(context, target.organizationId, keys);
    const userIdOf = (email: string) => members.get(emailKey(email));
    const done = new Set<UserId>();
    const results = await importEach(context, { dryRun, rows }, async ({ email, ...patch }) => {
      const userId = userIdOf(email);
      if (!userId) return { outcome: 'unknown' as Outcome };
      // As between batches, the first row of a member that is not refused decides.
      if (done.has(userId)) return { outcome: 'unchanged' as Outcome };
      const isUpdated = await this.updater.update(context, target, userId, patch);
      done.add(userId);
      return { outcome: (isUpdated ? 'updated' : 'unchanged') as Outcome };
    });
    return {
      items: results.map(([{ email }, result]) => ({ ...result, userId: userIdOf(email) })),
    };
  }
}
