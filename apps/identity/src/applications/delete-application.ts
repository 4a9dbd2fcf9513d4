import { NotFound, type InputOf } from '@gatehouse/contracts';
import { deleteApplication } from '@gatehouse/contracts/identity';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { requireApplicationManager } from './application-manager.js';
import { ApplicationWriter } from './application-writer.js';
import { ApplicationRepository } from './application.repository.js';
import { MachineTokens } from './machine-tokens.js';

@Handles(deleteApplication)
export class DeleteApplication implements UseCase<typeof deleteApplication> {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly writer: ApplicationWriter,
    private readonly tokens: MachineTokens,
  ) {}

  async run(
    { applicationId }: InputOf<typeof deleteApplication>,
    context: Context,
  ): Promise<undefined> {
    const { organizationId: providerId } = requireApplicationManager(context);
    const application = await this.applications.find(context, applicationId, 'for change');
    if (!application) throw new NotFound();
    const keysId = await this.applications.keysIdOf(context, applicationId);
    await this.writer.remove(context, providerId, application);
    const credentials = [...application.secrets.map(({ id }) => id), keysId];
    await this.tokens.end(context, application, credentials);
  }
}
