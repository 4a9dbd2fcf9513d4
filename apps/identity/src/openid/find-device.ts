import type { InputOf } from '@gatehouse/contracts';
import {
  ApplicationNotOpen,
  findDevice,
  type DeviceAuthorization,
} from '@gatehouse/contracts/identity';
import { HandlesInSteps, userOf, type CallContext, type UseCase } from '@gatehouse/platform';
import { DeviceThrottle } from './device-throttle.js';
import { mayUse, OpenIdAccounts } from './openid-accounts.js';
import { runInContext } from './request-context.js';
import { shownUserCode } from './user-code.rules.js';

@HandlesInSteps(findDevice)
export class FindDevice implements UseCase<typeof findDevice, CallContext> {
  constructor(
    private readonly devices: DeviceThrottle,
    private readonly accounts: OpenIdAccounts,
  ) {}

  async run(
    { userCode: typed }: InputOf<typeof findDevice>,
    context: CallContext,
  ): Promise<DeviceAuthorization> {
    const { client, userCode, address, userAgent } = await this.devices.find(context, typed);
    const account = await runInContext(context, () => this.accounts.accountIn(userOf(context)));
    if (!account || !mayUse(client, account)) throw new ApplicationNotOpen();
    const application = { name: client.name, logoUrl: client.logoUrl };
    return { application, userCode: shownUserCode(userCode), address, userAgent };
  }
}
