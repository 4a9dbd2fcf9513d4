import { VideoSessionId, type InputOf } from '@gatehouse/contracts';
import type { createVideoSession, VideoSession } from '@gatehouse/contracts/service-desk';
import {
  newId,
  organizationOf,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CustomerLookup } from '../customers/customer-lookup.js';
import { References } from '../references.js';
import { VideoSessionRepository, type VideoSessionRecord } from './ports.js';
import { tell } from './telling.js';

type Input = InputOf<typeof createVideoSession>;

@Injectable()
export class CreateVideoSession implements UseCase<typeof createVideoSession> {
  constructor(
    private readonly customers: CustomerLookup,
    private readonly references: References,
    private readonly sessions: VideoSessionRepository,
  ) {}

  prepare({ customerId }: Input, context: CallContext): Promise<void> {
    return this.customers.require(customerId, context);
  }

  async run(input: Input, context: Context): Promise<VideoSession> {
    const { customerId, jobId, assetId } = input;
    await this.references.require(context, customerId, { jobId, assetId });
    const session: VideoSessionRecord = {
      ...input,
      id: newId(VideoSessionId),
      providerId: organizationOf(context),
      state: 'planned',
      startedAt: null,
      endedAt: null,
      summary: null,
      createdAt: context.transaction.now,
      version: 1,
    };
    await this.sessions.create(context, session);
    await tell(context, null, session);
    return session;
  }
}
