import type { EventData } from '@gatehouse/contracts';
import type { providerCreated } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Invite } from './invite.js';

@Injectable()
export class InviteFirstAdministrator implements Reaction<typeof providerCreated> {
  constructor(private readonly invite: Invite) {}

  async run(
    { providerId, name, administrator }: EventData<typeof providerCreated>,
    context: Context,
  ): Promise<void> {
    await this.invite.send(context, {
      ...administrator,
      organizationId: providerId,
      organizationName: name,
      providerId: null,
      purpose: 'membership',
      roles: ['administrator'],
      accessEpoch: 0,
    });
  }
}
