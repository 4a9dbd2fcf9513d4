import type { ContactId, OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitedContactRepository } from './invited-contact.repository.js';

@Injectable()
export class SqlInvitedContactRepository extends InvitedContactRepository {
  override exists(
    { transaction }: Context,
    ownerOrganizationId: OrganizationId,
    id: ContactId,
  ): Promise<boolean> {
    return transaction.manager.existsBy('contacts', { ownerOrganizationId, id });
  }
}
