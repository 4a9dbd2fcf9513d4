import type { EventData } from '@gatehouse/contracts';
import type { providerCreated } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Invite } from './invite.js';
import { Links } from './links.js';

@Injectable()
export class InviteFirstAdministrator implements Reaction<typeof providerCreated> {
  constructor(
    private readonly invite: Invite,
    private readonly links: Links,
  ) {}

  async run(
    { providerId, name, administrator }: EventData<typeof providerCreated>,
    context: Context,
  ): Promise<void> {
    const invitation = await this.invite.one(context, {
      ...administrator,
      organizationId: providerId,
      organizationName: name,
      providerId: null,
      purpose: 'membership',
      externalId: null,
      platformRole: 'platform-user',
      roles: ['administrator'],
      roleNames: ['administrator'],
      warnings: [],
      inviterId: null,
      inviterOrganizationId: null,
      contactId: null,
    });
    await this.links.issue(context, invitation);
  }
}
