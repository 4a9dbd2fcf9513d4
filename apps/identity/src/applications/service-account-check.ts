import type { ApplicationId, ServiceAccountId } from '@gatehouse/contracts';
import { checkServiceAccount } from '@gatehouse/contracts/tenant-access';
import { memberOf, RpcClient, UnitOfWork, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ApplicationRepository } from './application.repository.js';

/** Checks that nobody gets more permissions through a machine application than they have. */
@Injectable()
export class ServiceAccountCheck {
  constructor(
    private readonly rpc: RpcClient,
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationRepository,
  ) {}

  /** @throws DepartmentBound, NotFound, PermissionDenied */
  async run(context: CallContext, serviceAccountId: ServiceAccountId | null): Promise<void> {
    if (serviceAccountId !== null)
      await this.rpc.call(context, checkServiceAccount, { serviceAccountId });
  }

  /** Before an application acts as another service account. */
  async onChange(
    context: CallContext,
    id: ApplicationId,
    serviceAccountId: ServiceAccountId | null | undefined,
  ): Promise<void> {
    if (serviceAccountId === undefined || serviceAccountId === (await this.of(context, id))) return;
    await this.run(context, serviceAccountId);
  }

  /** Before an application gets another credential. */
  async onCredential(context: CallContext, id: ApplicationId): Promise<void> {
    await this.run(context, await this.of(context, id));
  }

  private async of(context: CallContext, id: ApplicationId): Promise<ServiceAccountId | null> {
    const { organizationId } = memberOf(context);
    const application = await this.work.run(
      context,
      { organization_id: organizationId },
      (tx) => this.applications.find(tx, id),
      { readOnly: true },
    );
    return application?.serviceAccountId ?? null;
  }
}
