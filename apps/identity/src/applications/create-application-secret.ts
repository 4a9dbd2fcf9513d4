import { ApplicationSecretId, NotFound, type InputOf } from '@gatehouse/contracts';
import {
  createApplicationSecret,
  isConfidential,
  KeysInsteadOfSecrets,
  PublicClient,
  TooManySecrets,
} from '@gatehouse/contracts/identity';
import { ExpiryInThePast } from '@gatehouse/contracts/tenant-access';
import {
  Handles,
  hashToken,
  newId,
  newToken,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { requireApplicationManager } from './application-manager.js';
import { ApplicationWriter } from './application-writer.js';
import { ApplicationRepository } from './application.repository.js';
import { ServiceAccountCheck } from './service-account-check.js';

const MAX_SECRETS = 2;
/** Lets secret scanners recognize it. */
const PREFIX = 'ghs_';

type Input = InputOf<typeof createApplicationSecret>;

@Handles(createApplicationSecret)
export class CreateApplicationSecret implements UseCase<typeof createApplicationSecret> {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly writer: ApplicationWriter,
    private readonly serviceAccounts: ServiceAccountCheck,
  ) {}

  async prepare({ applicationId }: Input, context: CallContext): Promise<void> {
    requireApplicationManager(context);
    await this.serviceAccounts.onSecret(context, applicationId);
  }

  async run({ applicationId, expiresAt }: Input, context: Context) {
    const { organizationId: providerId } = requireApplicationManager(context);
    const application = await this.applications.find(context, applicationId, 'for change');
    if (!application) throw new NotFound();
    if (!isConfidential(application.kind)) throw new PublicClient();
    if (application.jwks) throw new KeysInsteadOfSecrets();
    const createdAt = await context.transaction.now();
    if (expiresAt !== null && expiresAt <= createdAt) throw new ExpiryInThePast();
    const valid = application.secrets.filter(
      (secret) => secret.expiresAt === null || secret.expiresAt > createdAt,
    );
    if (valid.length >= MAX_SECRETS) throw new TooManySecrets();
    const clientSecret = PREFIX + newToken().token;
    const secret = { id: newId(ApplicationSecretId), createdAt, expiresAt };
    const owner = { applicationId, providerId };
    this.applications.addSecret(context, owner, secret, hashToken(clientSecret));
    const secrets = [...application.secrets, secret];
    await this.writer.save(context, providerId, { ...application, secrets });
    return { ...secret, clientSecret };
  }
}
