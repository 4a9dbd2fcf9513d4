import type { ProviderId } from '@gatehouse/contracts';
import type { TermsAcceptance } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';

/** Who accepted the terms. */
export abstract class TermsAcceptanceRepository {
  /** Of one version, the newest unless told; the latest first. */
  abstract list(
    context: Context,
    providerId: ProviderId,
    request: PageRequest & { version?: number | undefined },
  ): Promise<Page<TermsAcceptance>>;
}
