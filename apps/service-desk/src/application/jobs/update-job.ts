import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { Job, updateJob } from '@gatehouse/contracts/service-desk';
import {
  type CallContext,
  changed,
  type Context,
  organizationOf,
  requireUnchanged,
  type UseCase,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { moved } from '../../domain/job.js';
import { MemberLookup } from '../members/member-lookup.js';
import { References } from '../references.js';
import { JobChanges } from './job-changes.js';
import { JobRepository } from './ports.js';

@Injectable()
export class UpdateJob implements UseCase<typeof updateJob> {
  constructor(
    private readonly members: MemberLookup,
    private readonly jobs: JobRepository,
    private readonly references: References,
    private readonly changes: JobChanges,
  ) {}

  prepare({ assigneeId }: InputOf<typeof updateJob>, context: CallContext): Promise<void> {
    return this.members.require(assigneeId, context);
  }

  async run({ jobId, state, ...wish }: InputOf<typeof updateJob>, context: Context): Promise<Job> {
    const before = await this.jobs.findForChange(context, organizationOf(context), jobId);
    if (!before) throw new NotFound();
    await requireUnchanged(context);
    await this.references.require(context, before.customerId, wish);
    const wished = changed(before, wish);
    const after = state ? moved(wished, state, context.transaction.now) : wished;
    return after === before ? before : this.changes.save(context, before, after);
  }
}
