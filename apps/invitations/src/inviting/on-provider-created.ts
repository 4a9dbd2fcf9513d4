import type { EventData } from '@gatehouse/contracts';
import { providerCreated } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import type { NewInvitation } from '../invitations/new-invitation.rules.js';
import { InvitationCreator } from './invitation-creator.js';

/** Invites the first administrator of a new provider. */
@Subscribes(providerCreated, { scope: ({ providerId }) => ({ organization_id: providerId }) })
export class OnProviderCreated implements EventHandler<typeof providerCreated> {
  constructor(private readonly creator: InvitationCreator) {}

  async run(
    { providerId, name, administrator }: EventData<typeof providerCreated>,
    context: Context,
  ): Promise<void> {
    const invitation: NewInvitation = {
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
    };
    await this.creator.create(context, invitation, true);
  }
}
