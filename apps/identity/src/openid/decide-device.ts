import type { InputOf } from '@gatehouse/contracts';
import { decideDevice } from '@gatehouse/contracts/identity';
import { HandlesInSteps, userOf, type CallContext, type UseCase } from '@gatehouse/platform';
import { DeviceThrottle } from './device-throttle.js';
import { OpenIdDevices } from './openid-devices.js';
import { runInContext } from './request-context.js';

@HandlesInSteps(decideDevice)
export class DecideDevice implements UseCase<typeof decideDevice, CallContext> {
  constructor(
    private readonly devices: DeviceThrottle,
    private readonly openId: OpenIdDevices,
  ) {}

  async run(
    { userCode, approve }: InputOf<typeof decideDevice>,
    context: CallContext,
  ): Promise<undefined> {
    const user = userOf(context);
    const device = await this.devices.find(context, userCode);
    await runInContext(context, () =>
      approve ? this.openId.approve(device, user) : this.openId.refuse(device),
    );
  }
}
