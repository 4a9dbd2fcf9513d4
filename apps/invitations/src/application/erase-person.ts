import {
  emailKey,
  type EventData,
  type InvitationId,
  type OrganizationId,
} from '@gatehouse/contracts';
import type { accountErased } from '@gatehouse/contracts/identity';
import { forgetting, type Context, type Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EmailBlocks } from './ports.js';

/** Invitations that name somebody. */
export abstract class NamedInvitations {
  /** Those that went to an address, under the scope of that address. */
  abstract list(
    context: Context,
    emailKey: string,
  ): Promise<{ id: InvitationId; organizationId: OrganizationId }[]>;
  /** Forgets how often something was sent to an address, under the scope of that address. */
  abstract forgetSendings(context: Context, emailKey: string): Promise<void>;
  /** Takes out of one whom it was for; one that is open is withdrawn. */
  abstract erase(context: Context, id: InvitationId): Promise<void>;
}

/** Invitations to somebody who was erased say no more whom they were for. */
@Injectable()
export class ErasePerson implements Reaction<typeof accountErased> {
  constructor(
    private readonly invitations: NamedInvitations,
    private readonly blocks: EmailBlocks,
  ) {}

  async run({ email }: EventData<typeof accountErased>, context: Context): Promise<void> {
    await forgetting(context.transaction);
    const key = emailKey(email);
    await this.blocks.remove(context, key);
    await this.invitations.forgetSendings(context, key);
    for (const { id, organizationId } of await this.invitations.list(context, key)) {
      await context.transaction.enter({ organization_id: organizationId });
      await this.invitations.erase(context, id);
    }
  }
}
