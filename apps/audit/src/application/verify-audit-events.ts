import { NotFound, type InputOf, type OrganizationId } from '@gatehouse/contracts';
import type { ChainReport, verifyAuditEvents } from '@gatehouse/contracts/audit';
import { userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ChainCheck } from './chain-check.js';
import { ChainFiles } from './checking.js';
import { Directory } from './ports.js';

/** Checks a chain that the caller may read as a whole. */
@Injectable()
export class VerifyAuditEvents implements UseCase<typeof verifyAuditEvents> {
  constructor(
    private readonly directory: Directory,
    private readonly files: ChainFiles,
    private readonly check: ChainCheck,
  ) {}

  async run(
    { organizationId, after }: InputOf<typeof verifyAuditEvents>,
    context: Context,
  ): Promise<ChainReport> {
    const whose = await this.readable(context, organizationId);
    // What nobody may see must be looked at, too.
    await context.transaction.enter({ worker: 'on' });
    const found = await this.check.run(context, whose, after);
    const newest = await this.files.newestCheckpoint(context, whose);
    return {
      organizationId: whose,
      valid: found.firstBroken === null,
      ...found,
      checkpoint: newest && {
        position: newest.position,
        hash: newest.hash,
        at: newest.at,
        keyId: newest.keyId,
        signature: newest.signature,
      },
    };
  }

  private async readable(
    context: Context,
    wanted: OrganizationId | undefined,
  ): Promise<OrganizationId> {
    const { organizationId, departmentId } = userOf(context);
    const isOwn = wanted === undefined || wanted === organizationId;
    if (isOwn && departmentId === null) return organizationId;
    if (!isOwn && (await this.directory.servesWholly(context, wanted))) return wanted;
    throw new NotFound();
  }
}
