import { NotFound, OrganizationId, ProviderId, type InputOf } from '@gatehouse/contracts';
import { getAuthorization, type Authorization } from '@gatehouse/contracts/identity';
import { HandlesInSteps, type CallContext, type UseCase } from '@gatehouse/platform';
import { asksForPassword } from './interactions.rules.js';
import { OpenIdProvider } from './openid-provider.js';
import { runInContext } from './request-context.js';

@HandlesInSteps(getAuthorization)
export class GetAuthorization implements UseCase<typeof getAuthorization, CallContext> {
  constructor(private readonly openId: OpenIdProvider) {}

  async run(
    { interactionId }: InputOf<typeof getAuthorization>,
    context: CallContext,
  ): Promise<Authorization> {
    const found = await runInContext(context, () => this.openId.findInteraction(interactionId));
    if (!found) throw new NotFound();
    const { interaction, client } = found;
    const text = (parameter: string): string | undefined => {
      const value = interaction.params[parameter];
      return typeof value === 'string' ? value : undefined;
    };
    return {
      application: { name: client.name, logoUrl: client.logoUrl },
      providerId: ProviderId.parse(client.providerId),
      loginHint: text('login_hint') ?? null,
      locales: text('ui_locales')?.split(' ') ?? [],
      organizationId: OrganizationId.safeParse(text('organization')).data ?? null,
      reauthenticate: asksForPassword(interaction),
      confirm: client.kind === 'native',
    };
  }
}
