import type { MembershipId } from '@gatehouse/contracts';
import type { UnsealingKeys } from '@gatehouse/platform';
import { membershipOf, unsubscribeKey, unsubscribeToken } from './unsubscribe-token.js';

/** The links in digests by which members switch these mails off. */
export class UnsubscribeLinks {
  /** @param privateKeys the first one signs; links signed with any of them are valid */
  constructor(private readonly privateKeys: () => UnsealingKeys) {}

  /** @param portalUrl without a trailing slash */
  urlFor(membershipId: MembershipId, portalUrl: string): string {
    const key = unsubscribeKey(this.privateKeys()[0]);
    return `${portalUrl}/unsubscribe/${unsubscribeToken(key, membershipId)}`;
  }

  /** Null for a token that is not ours. */
  membershipOf(token: string): MembershipId | null {
    return membershipOf(this.privateKeys().map(unsubscribeKey), token);
  }
}
