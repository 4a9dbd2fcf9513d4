import { ModuleNotEnabled } from '@gatehouse/contracts/tenant-access';
import { organizationOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ProviderRepository } from './provider.repository.js';

/** Checks which optional modules the caller's provider has. */
@Injectable()
export class EnabledModules {
  constructor(private readonly providers: ProviderRepository) {}

  /** @throws ModuleNotEnabled */
  async requireCustomerLogin(context: Context): Promise<void> {
    if (!(await this.hasCustomerLogin(context)))
      throw new ModuleNotEnabled({ module: 'customer-login' });
  }

  async hasCustomerLogin(context: Context): Promise<boolean> {
    const provider = await this.providers.find(context, organizationOf(context));
    return provider?.modules.includes('customer-login') ?? false;
  }
}
