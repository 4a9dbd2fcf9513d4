import { ApplicationId, type InputOf } from '@gatehouse/contracts';
import {
  createApplication,
  defaultScopes,
  TooManyApplications,
  type Application,
} from '@gatehouse/contracts/identity';
import { Handles, newId, type CallContext, type Context, type UseCase } from '@gatehouse/platform';
import { requireApplicationManager } from './application-manager.js';
import { ApplicationRepository } from './application.repository.js';
import { CustomersCheck } from './customers-check.js';
import { assertUsableKeys } from './usable-keys.js';
import { ServiceAccountCheck } from './service-account-check.js';

const MAX_APPLICATIONS = 100;

type Input = InputOf<typeof createApplication>;

@Handles(createApplication)
export class CreateApplication implements UseCase<typeof createApplication> {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly customers: CustomersCheck,
    private readonly serviceAccounts: ServiceAccountCheck,
  ) {}

  async prepare({ customers, serviceAccountId }: Input, context: CallContext): Promise<void> {
    requireApplicationManager(context);
    await this.customers.run(context, customers);
    await this.serviceAccounts.run(context, serviceAccountId);
  }

  async run(input: Input, context: Context): Promise<Application> {
    const { organizationId: providerId, userId: createdBy } = requireApplicationManager(context);
    if ((await this.applications.count(context)) >= MAX_APPLICATIONS)
      throw new TooManyApplications();
    assertUsableKeys(input.jwks);
    const id = newId(ApplicationId);
    const createdAt = await context.transaction.now();
    const { scopes = defaultScopes(input.kind) } = input;
    const application = { id, clientId: id, ...input, scopes, secrets: [], createdAt };
    this.applications.add(context, application, { providerId, createdBy });
    return application;
  }
}
