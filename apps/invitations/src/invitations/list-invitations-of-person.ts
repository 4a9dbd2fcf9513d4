import { emailKey, type InputOf } from '@gatehouse/contracts';
import { listInvitationsOfPerson } from '@gatehouse/contracts/invitations';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { InvitationViewRepository } from './invitation-view.repository.js';

@Handles(listInvitationsOfPerson)
export class ListInvitationsOfPerson implements UseCase<typeof listInvitationsOfPerson> {
  constructor(private readonly views: InvitationViewRepository) {}

  async run({ email, ...request }: InputOf<typeof listInvitationsOfPerson>, context: Context) {
    const key = emailKey(email);
    context.transaction.enter({ platform: 'on', email_key: key });
    return this.views.listByEmail(context, key, request);
  }
}
