import type { Context } from '@gatehouse/platform';
import { CustomerEraser, deleteBatch, type DeletedCustomer } from '@gatehouse/platform/deletion';
import { Injectable } from '@nestjs/common';

const OF_INVITATIONS = 'invitation_id in (select id from invitations where organization_id = $1)';

/** What refers to invitations comes first. */
const CONDITIONS = {
  invitation_links: OF_INVITATIONS,
  invitation_events: OF_INVITATIONS,
  invitations: 'organization_id = $1',
  invitation_send_log: 'organization_id = $1',
};

@Injectable()
export class SqlCustomerEraser extends CustomerEraser {
  override readonly service = 'invitations';

  override eraseSome(context: Context, customer: DeletedCustomer): Promise<boolean> {
    context.transaction.enter({ organization_id: customer.id });
    return deleteBatch(context, CONDITIONS, customer);
  }
}
