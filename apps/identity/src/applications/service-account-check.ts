import type { ApplicationId, ServiceAccountId } from '@gatehouse/contracts';
import type { Application, JsonWebKeySet } from '@gatehouse/contracts/identity';
import { checkServiceAccount } from '@gatehouse/contracts/tenant-access';
import { applyPatch, memberOf, RpcClient, UnitOfWork, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ApplicationRepository } from './application.repository.js';

/** Ensures that a machine application does not give its creator more permissions than they have. */
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

  /** Before an application acts as another service account, or gets other keys. */
  async onChange(
    context: CallContext,
    id: ApplicationId,
    patch: { serviceAccountId?: ServiceAccountId | null; jwks?: JsonWebKeySet | null },
  ): Promise<void> {
    const { serviceAccountId, jwks } = patch;
    if (serviceAccountId === undefined && jwks === undefined) return;
    const before = await this.find(context, id);
    if (!before) return;
    const after = applyPatch(before, { serviceAccountId, jwks });
    if (after !== before) await this.run(context, after.serviceAccountId);
  }

  /** Before an application gets another secret. */
  async onSecret(context: CallContext, id: ApplicationId): Promise<void> {
    await this.run(context, (await this.find(context, id))?.serviceAccountId ?? null);
  }

  private find(context: CallContext, id: ApplicationId): Promise<Application | null> {
    const { organizationId } = memberOf(context);
    return this.work.run(
      context,
      { organization_id: organizationId },
      (tx) => this.applications.find(tx, id),
      { readOnly: true },
    );
  }
}
