import { ApplicationId, type InputOf } from '@gatehouse/contracts';
import {
  createApplication,
  defaultScopes,
  TooManyApplications,
  type Application,
} from '@gatehouse/contracts/identity';
import {
  Handles,
  newId,
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
import { ApplicationRepository } from './application.repository.js';
import { CustomersCheck } from './customers-check.js';
import { assertForeignAudience } from './foreign-audience.js';
import { assertUsableKeys } from './usable-keys.js';
import { ServiceAccountCheck } from './service-account-check.js';

const MAX_APPLICATIONS = 100;

type Input = InputOf<typeof createApplication>;

@Handles(createApplication)
export class CreateApplication implements UseCase<typeof createApplication> {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly applications: ApplicationRepository,
    private readonly writer: ApplicationWriter,
    private readonly customers: CustomersCheck,
    private readonly serviceAccounts: ServiceAccountCheck,
    private readonly images: ImageSanitizer,
    private readonly logos: ApplicationLogoRepository,
  ) {}

  /** @returns the logo */
  async prepare(
    { customers, serviceAccountId, logo }: Input,
    context: CallContext,
  ): Promise<SanitizedImage | null> {
    requireApplicationManager(context);
    await this.customers.run(context, customers);
    await this.serviceAccounts.run(context, serviceAccountId);
    return typeof logo === 'string' ? decodeLogo(this.images, logo, context.deadline) : null;
  }

  async run(
    { logo: _, ...input }: Input,
    context: Context,
    logo: SanitizedImage | null,
  ): Promise<Application> {
    const { organizationId: providerId, userId: createdBy } = requireApplicationManager(context);
    if ((await this.applications.count(context)) >= MAX_APPLICATIONS)
      throw new TooManyApplications();
    assertUsableKeys(input.jwks);
    assertForeignAudience(input.audience, this.settings.PUBLIC_URL);
    const id = newId(ApplicationId);
    const createdAt = await context.transaction.now();
    const { scopes = defaultScopes(input.kind) } = input;
    const logoUrl = null;
    const bare = {
      id,
      clientId: id,
      ...input,
      logoUrl,
      scopes,
      secrets: [],
      createdAt,
      version: 1,
    };
    this.applications.add(context, bare, { providerId, createdBy });
    const owner = { applicationId: id, providerId };
    const application = logo ? { ...bare, logoUrl: this.logos.save(context, owner, logo) } : bare;
    await this.writer.recordChanged(context, providerId, application);
    return application;
  }
}
