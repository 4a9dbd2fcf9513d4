import type { Language, OrganizationId, PlatformRole, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

export interface Account {
  id: UserId;
  email: string;
  /** The address, normalized for comparison. */
  emailKey: string;
  passwordHash: string;
  firstName: string;
  lastName: string;
  language: Language;
  externalId: string | null;
  platformRole: PlatformRole;
  /** Null until the first sign-in. Until then another redemption may set up the account again. */
  confirmedAt: Date | null;
  lastOrganizationId: OrganizationId | null;
  createdAt: Date;
  version: number;
}

export abstract class AccountRepository {
  /** Needs the scope of that address. */
  abstract findByEmail(context: Context, emailKey: string): Promise<Account | null>;
  abstract find(context: Context, id: UserId, lock?: 'for change'): Promise<Account | null>;
  /** @returns false if the address already has an account */
  abstract create(context: Context, account: Account): Promise<boolean>;
  abstract save(context: Context, account: Account): Promise<void>;
}
