import { NotFound, type InputOf, type OrganizationId } from '@gatehouse/contracts';
import { type ChainReport, verifyAuditEvents } from '@gatehouse/contracts/audit';
import { Handles, memberOf, type Context, type UseCase } from '@gatehouse/platform';
import { CheckpointRepository } from '../checkpoints/checkpoint.repository.js';
import { DirectoryRepository } from '../directory/directory.repository.js';
import { ChainVerifier } from './chain-verifier.js';

@Handles(verifyAuditEvents)
export class VerifyAuditEvents implements UseCase<typeof verifyAuditEvents> {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly checkpoints: CheckpointRepository,
    private readonly verifier: ChainVerifier,
  ) {}

  async run(input: InputOf<typeof verifyAuditEvents>, context: Context): Promise<ChainReport> {
    const organizationId = await this.readableChain(context, input.organizationId);
    // Links that the caller may not read are verified as well.
    context.transaction.enter({ worker: 'on' });
    const result = await this.verifier.verify(context, organizationId, input.after);
    const newest = await this.checkpoints.newest(context, organizationId);
    return {
      organizationId,
      valid: result.firstBroken === null,
      ...result,
      checkpoint: newest && {
        position: newest.position,
        hash: newest.hash,
        at: newest.at,
        keyId: newest.keyId,
        signature: newest.signature,
      },
    };
  }

  /** @throws NotFound unless the caller may read the entire chain */
  private async readableChain(
    context: Context,
    requested: OrganizationId | undefined,
  ): Promise<OrganizationId> {
    const { organizationId, departmentId } = memberOf(context);
    const isOwn = requested === undefined || requested === organizationId;
    if (isOwn && departmentId === null) return organizationId;
    if (!isOwn && (await this.directory.mayReadWholeChain(context, requested))) return requested;
    throw new NotFound();
  }
}
