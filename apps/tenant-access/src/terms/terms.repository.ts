import type { OrganizationId, ProviderId, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';

export interface TermsRecord {
  providerId: ProviderId;
  version: number;
  title: string;
  body: string;
  publishedAt: Date;
  publishedBy: UserId | null;
}

export abstract class TermsRepository {
  abstract current(context: Context, providerId: ProviderId): Promise<TermsRecord | null>;
  abstract publish(context: Context, terms: TermsRecord): Promise<void>;
  abstract list(
    context: Context,
    providerId: ProviderId,
    request: PageRequest,
  ): Promise<Page<TermsRecord>>;
  /** The latest version that the user accepted; 0 if none. */
  abstract acceptedVersion(
    context: Context,
    providerId: ProviderId,
    userId: UserId,
  ): Promise<number>;
  /** Idempotent. @returns when the version was accepted, and whether this was the first time */
  abstract accept(
    context: Context,
    acceptance: {
      userId: UserId;
      providerId: ProviderId;
      version: number;
      organizationId: OrganizationId;
    },
  ): Promise<{ acceptedAt: Date; first: boolean }>;
}
