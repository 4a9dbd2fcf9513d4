import type { CustomerId, OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CustomerNotificationRepository } from './customer-notification.repository.js';

@Injectable()
export class SqlCustomerNotificationRepository extends CustomerNotificationRepository {
  override async count(
    { transaction }: Context,
    id: CustomerId,
    providerId: OrganizationId,
  ): Promise<number> {
    const [row] = await transaction.query<{ count: number }>(
      `select count(*)::int as count from feed_items f
       where (f.organization_id = $1 or f.organization_id = $2 and f.customer_id = $1)
         and exists (select from customers c where c.id = $1 and c.provider_id = $2)`,
      [id, providerId],
    );
    return row?.count ?? 0;
  }
}
