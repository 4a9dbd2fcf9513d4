import { NotFound, type InputOf } from '@gatehouse/contracts';
import { deleteApplicationSecret } from '@gatehouse/contracts/identity';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { requireApplicationManager } from './application-manager.js';
import { ApplicationWriter } from './application-writer.js';
import { ApplicationRepository } from './application.repository.js';
import { MachineTokens } from './machine-tokens.js';

@Handles(deleteApplicationSecret)
export class DeleteApplicationSecret implements UseCase<typeof deleteApplicationSecret> {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly writer: ApplicationWriter,
    private readonly tokens: MachineTokens,
  ) {}

  async run(
    { applicationId, secretId }: InputOf<typeof deleteApplicationSecret>,
    context: Context,
  ): Promise<undefined> {
    const { organizationId: providerId } = requireApplicationManager(context);
    const application = await this.applications.find(context, applicationId, 'for change');
    if (!application || !(await this.applications.removeSecret(context, applicationId, secretId)))
      throw new NotFound();
    const secrets = application.secrets.filter(({ id }) => id !== secretId);
    await this.writer.save(context, providerId, { ...application, secrets });
    await this.tokens.end(context, application, [secretId]);
  }
}
