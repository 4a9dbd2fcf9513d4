import type { InputOf } from '@gatehouse/contracts';
import type { Invitation, inviteToCustomer } from '@gatehouse/contracts/invitations';
import type { CallContext, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitePerson } from './invite-person.js';
import { Offers } from './offers.js';
import { requireAnother } from './oversight.js';

@Injectable()
export class InviteToCustomer implements UseCase<typeof inviteToCustomer, CallContext> {
  constructor(
    private readonly offers: Offers,
    private readonly invitePerson: InvitePerson,
  ) {}

  async run(input: InputOf<typeof inviteToCustomer>, context: CallContext): Promise<Invitation> {
    const { customerId, role, inviteNow, externalId = null, ...person } = input;
    requireAnother(context, customerId);
    const wish = { ...person, externalId, roles: [role] };
    const offer = await this.offers.require(context, customerId, wish);
    return this.invitePerson.run(context, offer, inviteNow);
  }
}
