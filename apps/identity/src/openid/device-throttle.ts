import { DeviceCodeUnknown, InvalidCredentials } from '@gatehouse/contracts/identity';
import { UnitOfWork, userOf, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { SignInThrottle } from '../sign-in-throttle/sign-in-throttle.js';
import { OpenIdDevices, type WaitingDevice } from './openid-devices.js';
import { runInContext } from './request-context.js';

/** Finds devices by their codes. Wrong ones count as wrong passwords do: by account and by source. */
@Injectable()
export class DeviceThrottle {
  constructor(
    private readonly work: UnitOfWork,
    private readonly throttle: SignInThrottle,
    private readonly devices: OpenIdDevices,
  ) {}

  /** @throws DeviceCodeUnknown, RateLimited */
  async find(context: CallContext, typed: string): Promise<WaitingDevice> {
    const key = `device codes of ${userOf(context).userId}`;
    const attempt = await this.work.run(context, {}, (tx) => this.throttle.begin(tx, key), {
      readOnly: true,
    });
    const device = await runInContext(context, () => this.devices.find(typed));
    if (device) return device;
    try {
      return await this.throttle.fail(context, attempt);
    } catch (error) {
      throw error instanceof InvalidCredentials ? new DeviceCodeUnknown() : error;
    }
  }
}
