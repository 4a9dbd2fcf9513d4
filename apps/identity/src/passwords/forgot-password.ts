import { emailKey, type InputOf } from '@gatehouse/contracts';
import { forgotPassword } from '@gatehouse/contracts/identity';
import {
  type Context,
  currentTraceparent,
  Handles,
  sourceOf,
  type UseCase,
} from '@gatehouse/platform';
import { PasswordResetRepository } from './password-reset.repository.js';

/** Only queues the request, so that every username takes equally long. {@link SendPasswordResets} looks up the account. */
@Handles(forgotPassword)
export class ForgotPassword implements UseCase<typeof forgotPassword> {
  constructor(private readonly resets: PasswordResetRepository) {}

  run({ username }: InputOf<typeof forgotPassword>, context: Context): undefined {
    const asked = {
      emailKey: emailKey(username),
      source: sourceOf(context.device.address),
      traceparent: currentTraceparent(),
    };
    this.resets.addRequest(context, asked);
  }
}
