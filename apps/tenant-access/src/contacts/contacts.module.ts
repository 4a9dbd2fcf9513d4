import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { EmailBlocksModule } from '../email-blocks/email-blocks.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { MembershipsModule } from '../memberships/memberships.module.js';
import { ProvidersModule } from '../providers/providers.module.js';
import { ContactEnabler } from './contact-enabler.js';
import { ContactListRepository } from './contact-list.repository.js';
import { ContactPolicy } from './contact-policy.js';
import { ContactRepository } from './contact.repository.js';
import { CreateContact } from './create-contact.js';
import { DeleteContact } from './delete-contact.js';
import { GetContact } from './get-contact.js';
import { ListContacts } from './list-contacts.js';
import { OnAccountErased } from './on-account-erased.js';
import { PrepareContact } from './prepare-contact.js';
import { SqlContactListRepository } from './sql-contact-list.repository.js';
import { SqlContactRepository } from './sql-contact.repository.js';
import { UpdateContact } from './update-contact.js';

@Module({
  imports: [
    AccessModule,
    DepartmentsModule,
    EmailBlocksModule,
    InvitationsModule,
    MembershipsModule,
    ProvidersModule,
  ],
  providers: [
    ContactEnabler,
    { provide: ContactListRepository, useClass: SqlContactListRepository },
    ContactPolicy,
    { provide: ContactRepository, useClass: SqlContactRepository },
    CreateContact,
    DeleteContact,
    GetContact,
    ListContacts,
    OnAccountErased,
    PrepareContact,
    UpdateContact,
  ],
  exports: [ContactRepository],
})
export class ContactsModule {}
