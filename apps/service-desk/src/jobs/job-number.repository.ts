import type { ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

export abstract class JobNumberRepository {
  /** Takes the next `count` numbers of a provider. @returns the last of them */
  abstract take(context: Context, providerId: ProviderId, count: number): Promise<number>;
}
