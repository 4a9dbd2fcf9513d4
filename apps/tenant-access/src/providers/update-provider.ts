import type { InputOf } from '@gatehouse/contracts';
import { updateProvider } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, requireUnchanged, type UseCase } from '@gatehouse/platform';
import { AccessGrantChanges } from '../access-grants/access-grant-changes.js';
import { AccessGrantRepository } from '../access-grants/access-grant.repository.js';
import { type ProviderRecord, ProviderRepository } from './provider.repository.js';
import { recordProviderChanged } from './record-provider-changed.js';

@Handles(updateProvider)
export class UpdateProvider implements UseCase<typeof updateProvider> {
  constructor(
    private readonly providers: ProviderRepository,
    private readonly grants: AccessGrantRepository,
    private readonly accessGrantChanges: AccessGrantChanges,
  ) {}

  async run(
    { providerId, ...patch }: InputOf<typeof updateProvider>,
    context: Context,
  ): Promise<ProviderRecord> {
    const hadCustomerLogin = (await this.providers.find(context, providerId))?.modules.includes(
      'customer-login',
    );
    const provider = await this.providers.change(context, providerId, async (before) => {
      await requireUnchanged(context);
      return { ...before, ...defined(patch) };
    });
    await recordProviderChanged(context, provider);
    if (hadCustomerLogin && !provider.modules.includes('customer-login'))
      await this.endCustomerSessions(context, provider);
    return provider;
  }

  /** Without the module no customer may sign in, so open sessions end. The status of the grants stays as it is. */
  private async endCustomerSessions(context: Context, provider: ProviderRecord): Promise<void> {
    context.transaction.enter({ organization_id: provider.id, platform: 'on' });
    for (const grant of await this.grants.listOpenForChange(context, provider.id))
      await this.accessGrantChanges.endSessions(context, grant);
  }
}

function defined<T extends object>(patch: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
