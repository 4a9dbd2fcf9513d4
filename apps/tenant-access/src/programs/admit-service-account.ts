import type { InputOf } from '@gatehouse/contracts';
import {
  admitServiceAccount,
  type ServiceAccountAdmission,
} from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { ProgramAdmission } from './program-admission.js';

/** For applications that act as a service account: identity has seen their credentials. */
@Handles(admitServiceAccount, {
  scope: ({ organizationId }) => ({ organization_id: organizationId }),
})
export class AdmitServiceAccount implements UseCase<typeof admitServiceAccount> {
  constructor(private readonly programs: ProgramAdmission) {}

  run(
    { organizationId, serviceAccountId }: InputOf<typeof admitServiceAccount>,
    context: Context,
  ): Promise<ServiceAccountAdmission> {
    return this.programs.admit(context, organizationId, serviceAccountId);
  }
}
