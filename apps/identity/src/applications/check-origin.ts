import type { InputOf } from '@gatehouse/contracts';
import { checkOrigin } from '@gatehouse/contracts/identity';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { ApplicationRepository } from './application.repository.js';

@Handles(checkOrigin, { scope: () => ({ worker: 'on' }) })
export class CheckOrigin implements UseCase<typeof checkOrigin> {
  constructor(private readonly applications: ApplicationRepository) {}

  async run({ origin }: InputOf<typeof checkOrigin>, context: Context) {
    return { allowed: await this.applications.allowsOrigin(context, origin) };
  }
}
