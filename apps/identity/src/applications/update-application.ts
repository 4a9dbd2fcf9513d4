import { InvalidRequest, NotFound, type InputOf } from '@gatehouse/contracts';
import { faultsOfKind, updateApplication, type Application } from '@gatehouse/contracts/identity';
import {
  applyPatch,
  Handles,
  requireUnchanged,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { requireApplicationManager } from './application-manager.js';
import { ApplicationRepository } from './application.repository.js';
import { CustomersCheck } from './customers-check.js';
import { ServiceAccountCheck } from './service-account-check.js';

type Input = InputOf<typeof updateApplication>;

@Handles(updateApplication)
export class UpdateApplication implements UseCase<typeof updateApplication> {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly customers: CustomersCheck,
    private readonly serviceAccounts: ServiceAccountCheck,
  ) {}

  async prepare(
    { applicationId, customers, serviceAccountId }: Input,
    context: CallContext,
  ): Promise<void> {
    requireApplicationManager(context);
    await this.customers.run(context, customers);
    await this.serviceAccounts.onChange(context, applicationId, serviceAccountId);
  }

  async run({ applicationId, ...patch }: Input, context: Context): Promise<Application> {
    requireApplicationManager(context);
    const before = await this.applications.find(context, applicationId, 'for change');
    if (!before) throw new NotFound();
    await requireUnchanged(context);
    const after = applyPatch(before, patch);
    const faults = faultsOfKind(after);
    if (faults.length > 0)
      throw new InvalidRequest({
        errors: faults.map(({ field, message }) => ({ pointer: `/${field}`, detail: message })),
      });
    if (after !== before) this.applications.save(context, after);
    return after;
  }
}
