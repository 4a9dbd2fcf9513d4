import { NotFound, type InputOf } from '@gatehouse/contracts';
import { getApplication, type Application } from '@gatehouse/contracts/identity';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { requireApplicationManager } from './application-manager.js';
import { ApplicationRepository } from './application.repository.js';

@Handles(getApplication)
export class GetApplication implements UseCase<typeof getApplication> {
  constructor(private readonly applications: ApplicationRepository) {}

  async run(
    { applicationId }: InputOf<typeof getApplication>,
    context: Context,
  ): Promise<Application> {
    requireApplicationManager(context);
    const application = await this.applications.find(context, applicationId);
    if (!application) throw new NotFound();
    return application;
  }
}
