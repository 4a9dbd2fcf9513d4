import { NotFound, OrganizationId, ProviderId, type InputOf } from '@gatehouse/contracts';
import { getAuthorization, type Authorization } from '@gatehouse/contracts/identity';
import { HandlesInSteps, type CallContext, type UseCase } from '@gatehouse/platform';
import { extrasOf } from './client-extras.js';
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
    const provider = await this.openId.current();
    return runInContext(context, async () => {
      const interaction = await provider.Interaction.find(interactionId);
      const clientId = interaction?.params.client_id;
      const client = await provider.Client.find(String(clientId));
      if (!interaction || !client) throw new NotFound();
      const { name, providerId, kind } = extrasOf(client);
      const text = (parameter: string): string | undefined => {
        const value = interaction.params[parameter];
        return typeof value === 'string' ? value : undefined;
      };
      return {
        application: { name },
        providerId: ProviderId.parse(providerId),
        loginHint: text('login_hint') ?? null,
        locales: text('ui_locales')?.split(' ') ?? [],
        organizationId: OrganizationId.safeParse(text('organization')).data ?? null,
        reauthenticate: asksForPassword(interaction),
        confirm: kind === 'native',
      };
    });
  }
}
