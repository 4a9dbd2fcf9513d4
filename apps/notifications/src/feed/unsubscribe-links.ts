import type { MembershipId } from '@gatehouse/contracts';
import type { UnsealingKeys } from '@gatehouse/platform';
import { membershipOf, unsubscribeKey, unsubscribeToken } from './unsubscribe-token.js';

/** The links in digests by which members switch these mails off. */
export class UnsubscribeLinks {
  /**
   * @param publicUrl without a trailing slash
   * @param privateKeys the first one signs; links signed with any of them are valid
   */
  constructor(
    private readonly publicUrl: string,
    private readonly privateKeys: () => UnsealingKeys,
  ) {}

  urlFor(membershipId: MembershipId): string {
    const key = unsubscribeKey(this.privateKeys()[0]);
    return `${this.publicUrl}/unsubscribe/${unsubscribeToken(key, membershipId)}`;
  }

  /** Null for a token that is not ours. */
  membershipOf(token: string): MembershipId | null {
    return membershipOf(this.privateKeys().map(unsubscribeKey), token);
  }
}
