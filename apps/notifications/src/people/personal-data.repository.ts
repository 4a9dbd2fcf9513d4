import type { UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** Everything that this service stores about a person, in all of its features. */
export abstract class PersonalDataRepository {
  abstract erase(context: Context, userId: UserId, emailKey: string): void;
}
