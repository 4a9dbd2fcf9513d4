import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { unsubscribe } from '@gatehouse/contracts/notifications';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { withDefaults } from './feed-reader.rules.js';
import { DigestRepository } from '../digests/digest.repository.js';
import { membershipOf } from './unsubscribe-token.js';
import { Agreements } from '../mail-queue/mail-queue.repository.js';
import { PreferenceRepository } from './feed.repository.js';

/** By the link in a mail, which is all that it takes. What they see in the portal stays as it is. */
@Injectable()
export class Unsubscribe implements UseCase<typeof unsubscribe> {
  constructor(
    private readonly agreements: Agreements,
    private readonly digests: DigestRepository,
    private readonly preferences: PreferenceRepository,
  ) {}

  async run({ token }: InputOf<typeof unsubscribe>, context: Context): Promise<undefined> {
    const membershipId = membershipOf(this.agreements.leaveKeys(), token);
    const member = membershipId && (await this.digests.addresseeOf(context, membershipId));
    if (!member) throw new NotFound();
    const { userId, organizationId } = member;
    const said = withDefaults(await this.preferences.find(context, userId, organizationId));
    const without = said.map((each) => ({ ...each, mail: false }));
    await this.preferences.put(context, userId, organizationId, without);
  }
}
