import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { unsubscribe } from '@gatehouse/contracts/notifications';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { completed } from '../../domain/feed/reader.js';
import { Digests } from '../digests/ports.js';
import { memberIn } from '../leave-links.js';
import { Agreements } from '../ports.js';
import { Preferences } from './ports.js';

/** By the link in a mail, which is all that it takes. What they see in the portal stays as it is. */
@Injectable()
export class Unsubscribe implements UseCase<typeof unsubscribe> {
  constructor(
    private readonly agreements: Agreements,
    private readonly digests: Digests,
    private readonly preferences: Preferences,
  ) {}

  async run({ token }: InputOf<typeof unsubscribe>, context: Context): Promise<undefined> {
    const membershipId = memberIn(this.agreements.leaveKeys(), token);
    const member = membershipId && (await this.digests.addresseeOf(context, membershipId));
    if (!member) throw new NotFound();
    const { userId, organizationId } = member;
    const said = completed(await this.preferences.of(context, userId, organizationId));
    const without = said.map((each) => ({ ...each, mail: false }));
    await this.preferences.put(context, userId, organizationId, without);
  }
}
