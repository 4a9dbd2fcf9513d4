import type { ContactId, OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitedContactRepository } from './invited-contact.repository.js';

@Injectable()
export class SqlInvitedContactRepository extends InvitedContactRepository {
  override exists(
    { transaction }: Context,
    keeperId: OrganizationId,
    id: ContactId,
  ): Promise<boolean> {
    return transaction.manager.existsBy('contacts', { keeperId, id });
  }
}
