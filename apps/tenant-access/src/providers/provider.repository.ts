import type { Language, ProviderId } from '@gatehouse/contracts';
import type { Module } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';

export interface ProviderRecord {
  id: ProviderId;
  name: string;
  modules: Module[];
  emailDomains: string[];
  usernameSuffix: string | null;
  supportContact: string | null;
  timeZone: string;
  language: Language;
  createdAt: Date;
  version: number;
}

export abstract class ProviderRepository {
  abstract create(context: Context, provider: ProviderRecord): Promise<void>;
  abstract find(context: Context, id: ProviderId): Promise<ProviderRecord | null>;
  /** @throws NotFound */
  abstract change(
    context: Context,
    id: ProviderId,
    change: (provider: ProviderRecord) => Promise<ProviderRecord>,
  ): Promise<ProviderRecord>;
  abstract list(context: Context, request: PageRequest): Promise<Page<ProviderRecord>>;
}
