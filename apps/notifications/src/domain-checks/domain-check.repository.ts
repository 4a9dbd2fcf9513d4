import type { ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { DomainUpdate } from './domain-check.rules.js';

export interface DueDomain {
  /** The id of the provider. */
  id: ProviderId;
  domain: string;
  token: string;
  missed: number;
}

export abstract class DomainCheckRepository {
  abstract leaseDue(context: Context, limit: number): Promise<DueDomain[]>;
  abstract nextDueAt(context: Context): Promise<Date | null>;
  /** @returns false if the provider has changed its domain meanwhile */
  abstract recordCheck(context: Context, due: DueDomain, update: DomainUpdate): Promise<boolean>;
}
