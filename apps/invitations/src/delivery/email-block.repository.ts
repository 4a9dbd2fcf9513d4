import type { Context } from '@gatehouse/platform';
import type { Invitation } from '../invitations/invitation.rules.js';

/** Addresses that mail is not sent to, as last reported by notifications. Scoped to the address. */
export abstract class EmailBlockRepository {
  abstract add(context: Context, emailKey: string): void;
  abstract remove(context: Context, emailKey: string): void;
  abstract has(context: Context, emailKey: string): Promise<boolean>;
  /** The sent membership invitations to this address without an inviter. */
  abstract listWithoutInviter(
    context: Context,
    emailKey: string,
  ): Promise<Pick<Invitation, 'id' | 'organizationId'>[]>;
}
