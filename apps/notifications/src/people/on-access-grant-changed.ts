import type { EventData } from '@gatehouse/contracts';
import type { accessGrantChanged } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Directory } from './member.repository.js';

/** Only where it is accepted: where it is pending nobody of it has agreed to the terms yet. */
@Injectable()
export class OnAccessGrantChanged implements Reaction<typeof accessGrantChanged> {
  constructor(private readonly directory: Directory) {}

  run(
    { customerId, to, areas }: EventData<typeof accessGrantChanged>,
    context: Context,
  ): Promise<void> {
    const [open, closed] = [to === 'accepted', to === 'disabled'];
    return this.directory.putAccess(context, { customerId, areas, open, closed });
  }
}
