import { NotFound, type InputOf } from '@gatehouse/contracts';
import { deleteApplicationSecret } from '@gatehouse/contracts/identity';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { requireApplicationManager } from './application-manager.js';
import { ApplicationRepository } from './application.repository.js';
import { MachineTokens } from './machine-tokens.js';

@Handles(deleteApplicationSecret)
export class DeleteApplicationSecret implements UseCase<typeof deleteApplicationSecret> {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly tokens: MachineTokens,
  ) {}

  async run(
    { applicationId, secretId }: InputOf<typeof deleteApplicationSecret>,
    context: Context,
  ): Promise<undefined> {
    requireApplicationManager(context);
    const application = await this.applications.find(context, applicationId, 'for change');
    if (!application || !(await this.applications.removeSecret(context, applicationId, secretId)))
      throw new NotFound();
    await this.tokens.end(context, application, [secretId]);
  }
}
