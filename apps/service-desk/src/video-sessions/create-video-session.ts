import { VideoSessionId, type InputOf } from '@gatehouse/contracts';
import { createVideoSession, type VideoSession } from '@gatehouse/contracts/service-desk';
import {
  Handles,
  newId,
  organizationOf,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { AssetLookup } from '../assets/asset-lookup.js';
import { CustomerLookup } from '../customers/customer-lookup.js';
import { JobLookup } from '../jobs/job-lookup.js';
import { recordVideoSessionChange } from './record-video-session-change.js';
import { VideoSessionRepository, type VideoSessionRecord } from './video-session.repository.js';

type Input = InputOf<typeof createVideoSession>;

@Handles(createVideoSession)
export class CreateVideoSession implements UseCase<typeof createVideoSession> {
  constructor(
    private readonly customers: CustomerLookup,
    private readonly assets: AssetLookup,
    private readonly jobs: JobLookup,
    private readonly sessions: VideoSessionRepository,
  ) {}

  prepare({ customerId }: Input, context: CallContext): Promise<void> {
    return this.customers.require(customerId, context);
  }

  async run(input: Input, context: Context): Promise<VideoSession> {
    const { customerId, jobId, assetId } = input;
    await this.assets.require(context, customerId, assetId);
    await this.jobs.require(context, customerId, jobId);
    const session: VideoSessionRecord = {
      ...input,
      id: newId(VideoSessionId),
      providerId: organizationOf(context),
      state: 'planned',
      startedAt: null,
      endedAt: null,
      summary: null,
      createdAt: await context.transaction.now(),
      version: 1,
    };
    await this.sessions.create(context, session);
    await recordVideoSessionChange(context, null, session);
    return session;
  }
}
