import {
  InternalProblem,
  Problem,
  type ImportRow,
  type OrganizationId,
} from '@gatehouse/contracts';
import type { ImportOutcome } from '@gatehouse/contracts/invitations';
import { AlreadyMember } from '@gatehouse/contracts/tenant-access';
import { UnitOfWork, memberOf, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitationPolicy } from '../invitations/invitation-policy.js';
import type { NewInvitation } from '../invitations/new-invitation.rules.js';
import { BulkInviter, type Candidate, type InviteOutcome } from './bulk-inviter.js';
import type { RowParser } from './import-row.js';

interface Batch {
  organizationId: OrganizationId;
  dryRun: boolean;
  rows: ImportRow[];
}

type Result = Omit<ImportOutcome, 'row' | 'email'>;

/** Imports a batch of rows. Each row has a result of its own; one that is refused does not affect the others. */
@Injectable()
export class InvitationImporter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: InvitationPolicy,
    private readonly inviter: BulkInviter,
  ) {}

  async run(
    context: CallContext,
    batch: Batch,
    parse: RowParser,
  ): Promise<{ items: ImportOutcome[] }> {
    const evaluated = await this.evaluate(context, batch, parse);
    const candidates = evaluated.filter(isAllowed);
    const outcomes = await this.invite(context, batch, candidates);
    const outcomeByCandidate = new Map(candidates.map((one, index) => [one, outcomes[index]]));
    return {
      items: batch.rows.map(({ row, fields }, index) => ({
        row,
        email: fields.email ?? null,
        ...resultOf(evaluated[index], outcomeByCandidate),
      })),
    };
  }

  /** For each row, the candidate or the problem with it. */
  private async evaluate(
    context: CallContext,
    { organizationId, rows }: Batch,
    parse: RowParser,
  ): Promise<(Candidate | Problem)[]> {
    const parsed = rows.map((row) => orProblem(() => parse(row)));
    const valid = parsed.filter(isAllowed);
    const invitations = await this.policy.evaluate(
      context,
      organizationId,
      valid.map(({ request }) => request),
    );
    return parsed.map((row) => {
      if (!isAllowed(row)) return row;
      const invitation = invitations[valid.indexOf(row)] ?? new InternalProblem();
      return isAllowed<NewInvitation>(invitation)
        ? { invitation, inviteNow: row.inviteNow }
        : invitation;
    });
  }

  private invite(
    context: CallContext,
    { organizationId, dryRun }: Batch,
    candidates: Candidate[],
  ): Promise<InviteOutcome[]> {
    const { organizationId: acting, userId } = memberOf(context);
    return this.work.run(context, { organization_id: acting }, (within) => {
      if (dryRun) return this.inviter.preview(within, organizationId, candidates);
      const sender = { organizationId: acting, inviterId: userId };
      return this.inviter.inviteMany(within, sender, organizationId, candidates);
    });
  }
}

const isAllowed = <T>(result: T | Problem): result is T => !(result instanceof Problem);

function orProblem<T>(work: () => T): T | Problem {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function resultOf(
  evaluated: Candidate | Problem = new InternalProblem(),
  outcomes: ReadonlyMap<Candidate, InviteOutcome | undefined>,
): Result {
  // Members need no invitation: importing the same file again changes nothing.
  if (evaluated instanceof AlreadyMember) return { outcome: 'unchanged' };
  if (!isAllowed(evaluated)) return refused(evaluated);
  const outcome = outcomes.get(evaluated);
  if (!outcome) return refused(new InternalProblem());
  const { warnings } = evaluated.invitation;
  return { ...outcome, ...(warnings.length > 0 ? { warnings } : {}) };
}

const refused = ({ code, title, message: detail, data }: Problem): Result => ({
  outcome: 'refused',
  problem: { code, title, detail, ...(data.errors ? { errors: data.errors } : {}) },
});
