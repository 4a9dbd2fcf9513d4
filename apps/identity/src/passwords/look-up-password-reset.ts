import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { lookUpPasswordReset } from '@gatehouse/contracts/identity';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { ResetLinks } from './reset-links.js';

/** Looking up a link does not use it up. */
@Handles(lookUpPasswordReset, { scope: () => ({}) })
export class LookUpPasswordReset implements UseCase<typeof lookUpPasswordReset> {
  constructor(private readonly links: ResetLinks) {}

  async run(
    { token }: InputOf<typeof lookUpPasswordReset>,
    context: Context,
  ): Promise<OutputOf<typeof lookUpPasswordReset>> {
    const { lastOrganizationId } = await this.links.read(context, token);
    return { organizationId: lastOrganizationId };
  }
}
