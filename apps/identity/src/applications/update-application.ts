import { InvalidRequest, NotFound, type InputOf } from '@gatehouse/contracts';
import { faultsOfKind, updateApplication, type Application } from '@gatehouse/contracts/identity';
import {
  applyPatch,
  Handles,
  requireUnchanged,
  SETTINGS,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { decodeLogo, ImageSanitizer, type SanitizedImage } from '@gatehouse/platform/images';
import { Inject } from '@nestjs/common';
import type { Settings } from '../settings.js';
import { ApplicationLogoRepository } from './application-logo.repository.js';
import { requireApplicationManager } from './application-manager.js';
import { ApplicationWriter } from './application-writer.js';
import { ApplicationRepository, type StoredApplication } from './application.repository.js';
import { CustomersCheck } from './customers-check.js';
import { ExcludedGrants } from './excluded-grants.js';
import { assertForeignAudience } from './foreign-audience.js';
import { MachineTokens } from './machine-tokens.js';
import { assertUsableKeys } from './usable-keys.js';
import { ServiceAccountCheck } from './service-account-check.js';

type Input = InputOf<typeof updateApplication>;
type NewLogo = SanitizedImage | null | undefined;

@Handles(updateApplication)
export class UpdateApplication implements UseCase<typeof updateApplication> {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly applications: ApplicationRepository,
    private readonly writer: ApplicationWriter,
    private readonly customers: CustomersCheck,
    private readonly serviceAccounts: ServiceAccountCheck,
    private readonly tokens: MachineTokens,
    private readonly grants: ExcludedGrants,
    private readonly images: ImageSanitizer,
    private readonly logos: ApplicationLogoRepository,
  ) {}

  /** @returns the new logo; null for none, undefined to keep the present one */
  async prepare(
    { applicationId, customers, logo, ...patch }: Input,
    context: CallContext,
  ): Promise<NewLogo> {
    requireApplicationManager(context);
    await this.customers.run(context, customers);
    await this.serviceAccounts.onChange(context, applicationId, patch);
    return typeof logo === 'string' ? decodeLogo(this.images, logo, context.deadline) : logo;
  }

  async run(
    { applicationId, logo: _, ...patch }: Input,
    context: Context,
    logo: NewLogo,
  ): Promise<Application> {
    const { organizationId: providerId } = requireApplicationManager(context);
    const before = await this.applications.find(context, applicationId, 'for change');
    if (!before) throw new NotFound();
    await requireUnchanged(context);
    assertForeignAudience(patch.audience, this.settings.PUBLIC_URL);
    const changed = await this.change(context, before, patch);
    const owner = { applicationId, providerId };
    const logoUrl = logo === undefined ? undefined : this.logos.save(context, owner, logo);
    const after = applyPatch(changed, { logoUrl });
    if (after !== before) await this.writer.save(context, providerId, after);
    if (after.customers !== before.customers)
      await this.grants.end(context, { ...before, customers: after.customers });
    return after;
  }

  private async change(
    context: Context,
    before: StoredApplication,
    patch: Partial<Application>,
  ): Promise<StoredApplication> {
    const after = applyPatch(before, patch);
    const faults = faultsOfKind(after);
    if (faults.length > 0)
      throw new InvalidRequest({
        errors: faults.map(({ field, message }) => ({ pointer: `/${field}`, detail: message })),
      });
    if (after.jwks === before.jwks) return after;
    assertUsableKeys(after.jwks);
    const keysId = await this.applications.keysIdOf(context, before.id);
    await this.tokens.end(context, before, [keysId]);
    if (!after.jwks) return after;
    await this.removeSecrets(context, before);
    return { ...after, secrets: [] };
  }

  /** An application authenticates in one way. */
  private async removeSecrets(context: Context, before: Application): Promise<void> {
    this.applications.removeSecrets(context, before.id);
    const secrets = before.secrets.map(({ id }) => id);
    await this.tokens.end(context, before, secrets);
  }
}
