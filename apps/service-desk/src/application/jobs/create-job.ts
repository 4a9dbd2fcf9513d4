import { JobId, type InputOf } from '@gatehouse/contracts';
import type { createJob, Job } from '@gatehouse/contracts/service-desk';
import {
  newId,
  organizationOf,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CustomerLookup } from '../customers/customer-lookup.js';
import { MemberLookup } from '../members/member-lookup.js';
import { References } from '../references.js';
import { JobChanges } from './job-changes.js';

type Input = InputOf<typeof createJob>;

@Injectable()
export class CreateJob implements UseCase<typeof createJob> {
  constructor(
    private readonly customers: CustomerLookup,
    private readonly members: MemberLookup,
    private readonly references: References,
    private readonly changes: JobChanges,
  ) {}

  async prepare({ customerId, assigneeId }: Input, context: CallContext): Promise<void> {
    await this.customers.require(customerId, context);
    await this.members.require(assigneeId, context);
  }

  async run(input: Input, context: Context): Promise<Job> {
    await this.references.require(context, input.customerId, input);
    const { now } = context.transaction;
    return this.changes.create(context, {
      ...input,
      id: newId(JobId),
      providerId: organizationOf(context),
      state: 'new',
      reported: false,
      createdAt: now,
      updatedAt: now,
      closedAt: null,
    });
  }
}
