import { NotFound, type InputOf } from '@gatehouse/contracts';
import { unsubscribe } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { MemberRepository } from '../people/member.repository.js';
import { withDefaults } from './feed-reader.rules.js';
import { PreferenceRepository } from './preference.repository.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';

/** Switches off mail for one membership, but not the feed. The token from the mail is all the authentication there is. */
@Handles(unsubscribe, { scope: () => ({ worker: 'on' }) })
export class Unsubscribe implements UseCase<typeof unsubscribe> {
  constructor(
    private readonly links: UnsubscribeLinks,
    private readonly members: MemberRepository,
    private readonly preferences: PreferenceRepository,
  ) {}

  async run({ token }: InputOf<typeof unsubscribe>, context: Context): Promise<undefined> {
    const membershipId = this.links.membershipOf(token);
    const member = membershipId && (await this.members.find(context, membershipId));
    if (!member) throw new NotFound();
    const { userId, organizationId } = member;
    const stored = await this.preferences.find(context, userId, organizationId);
    const withoutMail = withDefaults(stored).map((each) => ({ ...each, mail: false }));
    this.preferences.put(context, userId, organizationId, withoutMail);
  }
}
