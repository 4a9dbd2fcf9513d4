import { emailKey, type EventData, type OrganizationId } from '@gatehouse/contracts';
import type { accountErased } from '@gatehouse/contracts/identity';
import { forgetting, type Context, type Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { MembershipChanges } from './membership-changes.js';
import { EmailBlocks, MembershipRepository } from './people-ports.js';

/** Address books in which somebody stands. */
export abstract class AddressBooks {
  /** Who keeps one with this address in it. */
  abstract keepersOf(context: Context, emailKey: string): Promise<OrganizationId[]>;
  /** Takes the address out of the caller's. */
  abstract remove(context: Context, emailKey: string): Promise<void>;
}

/** Somebody who was erased is a member nowhere any more, and stands in no address book. */
@Injectable()
export class ErasePerson implements Reaction<typeof accountErased> {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly changes: MembershipChanges,
    private readonly books: AddressBooks,
    private readonly blocks: EmailBlocks,
  ) {}

  async run({ userId, email }: EventData<typeof accountErased>, context: Context): Promise<void> {
    const { transaction } = context;
    await forgetting(transaction);
    for (const membership of await this.memberships.listOfUser(context, userId)) {
      await transaction.enter({ organization_id: membership.organizationId });
      await this.changes.take(context, membership);
    }
    const key = emailKey(email);
    await this.blocks.note(context, key, false);
    await transaction.enter({ email_key: key });
    for (const keeper of await this.books.keepersOf(context, key)) {
      await transaction.enter({ organization_id: keeper });
      await this.books.remove(context, key);
    }
  }
}
