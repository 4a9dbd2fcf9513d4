import type { Context } from '@gatehouse/platform';
import { CustomerEraser, deleteBatch, type DeletedCustomer } from '@gatehouse/platform/deletion';
import { Injectable } from '@nestjs/common';

const OWN = 'organization_id = $1';

/** A queued email to it goes too, so no more emails are sent. */
const CONDITIONS = {
  feed_items: `${OWN} or customer_id = $1`,
  mails: OWN,
  pending_digests: OWN,
  feed_item_reads: OWN,
  feed_reads: OWN,
  notification_preferences: OWN,
  saved_filters: OWN,
  feeds: OWN,
  grants: 'customer_id = $1',
  customers: 'id = $1',
};

@Injectable()
export class SqlCustomerEraser extends CustomerEraser {
  override readonly service = 'notifications';

  override eraseSome(context: Context, customer: DeletedCustomer): Promise<boolean> {
    return deleteBatch(context, CONDITIONS, customer);
  }
}
