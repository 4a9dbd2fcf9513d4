import { getSigningKeys } from '@gatehouse/contracts/identity';
import { type CallContext, HandlesInSteps, type UseCase } from '@gatehouse/platform';
import { PublicKeys } from './access-tokens.port.js';

@HandlesInSteps(getSigningKeys)
export class GetSigningKeys implements UseCase<typeof getSigningKeys, CallContext> {
  constructor(private readonly keys: PublicKeys) {}

  async run() {
    return { keys: await this.keys.list() };
  }
}
