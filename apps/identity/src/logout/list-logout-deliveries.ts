import { NotFound, type InputOf } from '@gatehouse/contracts';
import { listLogoutDeliveries } from '@gatehouse/contracts/identity';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { requireApplicationManager } from '../applications/application-manager.js';
import { ApplicationRepository } from '../applications/application.repository.js';
import { LogoutDeliveryRepository } from './logout-delivery.repository.js';

@Handles(listLogoutDeliveries)
export class ListLogoutDeliveries implements UseCase<typeof listLogoutDeliveries> {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly deliveries: LogoutDeliveryRepository,
  ) {}

  async run({ applicationId, ...request }: InputOf<typeof listLogoutDeliveries>, context: Context) {
    requireApplicationManager(context);
    if (!(await this.applications.find(context, applicationId))) throw new NotFound();
    return this.deliveries.list(context, applicationId, request);
  }
}
