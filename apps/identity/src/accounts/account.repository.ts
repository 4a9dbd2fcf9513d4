import type { Language, OrganizationId, PlatformRole, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

export interface Account {
  id: UserId;
  email: string;
  /** The address in the form that compares. */
  emailKey: string;
  passwordHash: string;
  firstName: string;
  lastName: string;
  language: Language;
  externalId: string | null;
  platformRole: PlatformRole;
  /** Null until its owner is signed in for the first time: until then another redemption may set it up anew. */
  confirmedAt: Date | null;
  lastOrganizationId: OrganizationId | null;
  createdAt: Date;
  version: number;
}

export abstract class AccountRepository {
  /** By address, under the scope of that address. */
  abstract findByEmail(context: Context, emailKey: string): Promise<Account | null>;
  abstract find(context: Context, id: UserId, lock?: 'for change'): Promise<Account | null>;
  /** @returns false where the address has an account already */
  abstract create(context: Context, account: Account): Promise<boolean>;
  abstract save(context: Context, account: Account): Promise<void>;
}
