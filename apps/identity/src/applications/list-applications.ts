import type { InputOf } from '@gatehouse/contracts';
import { listApplications } from '@gatehouse/contracts/identity';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { requireApplicationManager } from './application-manager.js';
import { ApplicationRepository } from './application.repository.js';

@Handles(listApplications)
export class ListApplications implements UseCase<typeof listApplications> {
  constructor(private readonly applications: ApplicationRepository) {}

  run(request: InputOf<typeof listApplications>, context: Context) {
    requireApplicationManager(context);
    return this.applications.list(context, request);
  }
}
