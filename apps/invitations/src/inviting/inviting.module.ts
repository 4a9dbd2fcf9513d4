import { Module } from '@nestjs/common';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { SendingModule } from '../sending/sending.module.js';
import { BulkInviter } from './bulk-inviter.js';
import { EnableContact } from './enable-contact.js';
import { ImportMembers } from './import-members.js';
import { ImportToCustomer } from './import-to-customer.js';
import { InvitationCreator } from './invitation-creator.js';
import { InvitationImporter } from './invitation-importer.js';
import { InviteMember } from './invite-member.js';
import { InvitePerson } from './invite-person.js';
import { InviteToCustomer } from './invite-to-customer.js';
import { OnContactEnabled } from './on-contact-enabled.js';
import { OnProviderCreated } from './on-provider-created.js';
import { UpsertMembers } from './upsert-members.js';

/** Creates invitations: one by one, from a file, and for contacts and new providers. */
@Module({
  imports: [InvitationsModule, SendingModule],
  providers: [
    BulkInviter,
    EnableContact,
    ImportMembers,
    ImportToCustomer,
    InvitationCreator,
    InvitationImporter,
    InviteMember,
    InvitePerson,
    InviteToCustomer,
    OnContactEnabled,
    OnProviderCreated,
    UpsertMembers,
  ],
  exports: [InvitationCreator],
})
export class InvitingModule {}
