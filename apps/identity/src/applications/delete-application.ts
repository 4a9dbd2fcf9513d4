import { NotFound, type InputOf } from '@gatehouse/contracts';
import { deleteApplication } from '@gatehouse/contracts/identity';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { requireApplicationManager } from './application-manager.js';
import { ApplicationRepository } from './application.repository.js';

@Handles(deleteApplication)
export class DeleteApplication implements UseCase<typeof deleteApplication> {
  constructor(private readonly applications: ApplicationRepository) {}

  async run(
    { applicationId }: InputOf<typeof deleteApplication>,
    context: Context,
  ): Promise<undefined> {
    requireApplicationManager(context);
    if (!(await this.applications.remove(context, applicationId))) throw new NotFound();
  }
}
