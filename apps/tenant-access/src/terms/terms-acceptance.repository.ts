import type { ProviderId } from '@gatehouse/contracts';
import type { TermsAcceptance } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';

export abstract class TermsAcceptanceRepository {
  /** Acceptances of one version, by default the latest one; newest first. */
  abstract list(
    context: Context,
    providerId: ProviderId,
    request: PageRequest & { version?: number | undefined },
  ): Promise<Page<TermsAcceptance>>;
}
