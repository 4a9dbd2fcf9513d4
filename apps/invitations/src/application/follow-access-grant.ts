import type { EventData } from '@gatehouse/contracts';
import type { accessGrantChanged } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Activations } from './activations.js';

/** Turning portal access on sends the activation e-mail (D2); turning it off ends every link (F16). */
@Injectable()
export class FollowAccessGrant implements Reaction<typeof accessGrantChanged> {
  constructor(private readonly activations: Activations) {}

  async run(change: EventData<typeof accessGrantChanged>, context: Context): Promise<void> {
    if (change.to === 'disabled') await this.activations.revokeAll(context, change.customerId);
    else if (change.activation) await this.activations.ensure(context, change.activation);
  }
}
