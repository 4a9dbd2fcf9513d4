import type { Context } from '@gatehouse/platform';
import type { Invitation } from '../invitations/invitation.rules.js';

/** The addresses to which nothing is sent, as notifications last told of them; under the scope of the address. */
export abstract class EmailBlockRepository {
  abstract add(context: Context, emailKey: string): Promise<void>;
  abstract remove(context: Context, emailKey: string): Promise<void>;
  abstract has(context: Context, emailKey: string): Promise<boolean>;
  /** What was offered to this address by no person, and is still open: its id and organisation. */
  abstract listWithoutInviter(
    context: Context,
    emailKey: string,
  ): Promise<Pick<Invitation, 'id' | 'organizationId'>[]>;
}
