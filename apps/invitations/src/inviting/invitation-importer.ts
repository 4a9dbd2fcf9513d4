import {
  InternalProblem,
  Problem,
  type ImportRow,
  type OrganizationId,
} from '@gatehouse/contracts';
import type { ImportOutcome } from '@gatehouse/contracts/invitations';
import { AlreadyMember } from '@gatehouse/contracts/tenant-access';
import { UnitOfWork, userOf, type CallContext } from '@gatehouse/platform';
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

/** Some rows of a file. Each is judged by itself: a bad one spoils no other. */
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
    read: RowParser,
  ): Promise<{ items: ImportOutcome[] }> {
    const judged = await this.judge(context, batch, read);
    const candidates = judged.filter(isFit);
    const enrolled = await this.enrol(context, batch, candidates);
    const results = new Map(candidates.map((one, index) => [one, enrolled[index]]));
    return {
      items: batch.rows.map(({ row, fields }, index) => ({
        row,
        email: fields.email ?? null,
        ...resultOf(judged[index], results),
      })),
    };
  }

  /** For each row who is to be invited, or why nobody is. */
  private async judge(
    context: CallContext,
    { organizationId, rows }: Batch,
    read: RowParser,
  ): Promise<(Candidate | Problem)[]> {
    const wanted = rows.map((row) => orProblem(() => read(row)));
    const legible = wanted.filter(isFit);
    const offers = await this.policy.evaluate(
      context,
      organizationId,
      legible.map(({ request }) => request),
    );
    return wanted.map((one) => {
      if (!isFit(one)) return one;
      const offer = offers[legible.indexOf(one)] ?? new InternalProblem();
      return isFit<NewInvitation>(offer) ? { offer, inviteNow: one.inviteNow } : offer;
    });
  }

  private enrol(
    context: CallContext,
    { organizationId, dryRun }: Batch,
    candidates: Candidate[],
  ): Promise<InviteOutcome[]> {
    const { organizationId: acting, userId } = userOf(context);
    return this.work.run(context, { organization_id: acting }, (within) => {
      if (dryRun) return this.inviter.preview(within, organizationId, candidates);
      const sender = { organizationId: acting, inviterId: userId };
      return this.inviter.inviteMany(within, sender, organizationId, candidates);
    });
  }
}

const isFit = <T>(one: T | Problem): one is T => !(one instanceof Problem);

function orProblem<T>(work: () => T): T | Problem {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function resultOf(
  judged: Candidate | Problem = new InternalProblem(),
  results: ReadonlyMap<Candidate, InviteOutcome | undefined>,
): Result {
  // Who is in already need not be invited: that is how a file that was imported before looks.
  if (judged instanceof AlreadyMember) return { outcome: 'unchanged' };
  if (!isFit(judged)) return refusal(judged);
  const enrolled = results.get(judged);
  if (!enrolled) return refusal(new InternalProblem());
  const { warnings } = judged.offer;
  return { ...enrolled, ...(warnings.length > 0 ? { warnings } : {}) };
}

const refusal = ({ code, title, message: detail, data }: Problem): Result => ({
  outcome: 'refused',
  problem: { code, title, detail, ...(data.errors ? { errors: data.errors } : {}) },
});
