import { NotFound, type InputOf } from '@gatehouse/contracts';
import { deleteApplicationSecret } from '@gatehouse/contracts/identity';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { requireApplicationManager } from './application-manager.js';
import { ApplicationRepository } from './application.repository.js';

@Handles(deleteApplicationSecret)
export class DeleteApplicationSecret implements UseCase<typeof deleteApplicationSecret> {
  constructor(private readonly applications: ApplicationRepository) {}

  async run(
    { applicationId, secretId }: InputOf<typeof deleteApplicationSecret>,
    context: Context,
  ): Promise<undefined> {
    requireApplicationManager(context);
    if (!(await this.applications.removeSecret(context, applicationId, secretId)))
      throw new NotFound();
  }
}
