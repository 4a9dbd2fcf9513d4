import { NotFound, type InputOf } from '@gatehouse/contracts';
import { updateApplication, type Application } from '@gatehouse/contracts/identity';
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

type Input = InputOf<typeof updateApplication>;

@Handles(updateApplication)
export class UpdateApplication implements UseCase<typeof updateApplication> {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly customers: CustomersCheck,
  ) {}

  async prepare({ customers }: Input, context: CallContext): Promise<void> {
    requireApplicationManager(context);
    await this.customers.run(context, customers);
  }

  async run({ applicationId, ...patch }: Input, context: Context): Promise<Application> {
    requireApplicationManager(context);
    const before = await this.applications.find(context, applicationId, 'for change');
    if (!before) throw new NotFound();
    await requireUnchanged(context);
    const after = applyPatch(before, patch);
    if (after !== before) this.applications.save(context, after);
    return after;
  }
}
