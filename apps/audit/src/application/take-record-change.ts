import { EventId, OrganizationId, type CloudEvent, type EventData } from '@gatehouse/contracts';
import type { recordChanged } from '@gatehouse/contracts/audit';
import { PLATFORM_ORGANIZATION } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Chains } from './ports.js';

/** Gives each change of a record its place in the chain of whose it is; what is nobody's is the platform's own. */
@Injectable()
export class TakeRecordChange implements Reaction<typeof recordChanged> {
  constructor(private readonly chains: Chains) {}

  async run(
    change: EventData<typeof recordChanged>,
    context: Context,
    event: CloudEvent,
  ): Promise<void> {
    const { subject, organizationId, personId, operation, changes, origin } = change;
    // What retention and erasure took is said by audit's own functions: no other service is to say so.
    if (!origin.action.startsWith(`${serviceOf(event)}.`))
      throw new Error(`${event.source} has not done ${origin.action}`);
    // Nobody is signed in yet where a session begins, and whose it is has just proven to be there.
    const isEntry = subject.kind === 'session' && operation === 'created';
    await this.chains.append(context, {
      id: EventId.parse(event.id),
      organizationId: OrganizationId.parse(organizationId ?? PLATFORM_ORGANIZATION),
      at: new Date(event.time),
      action: origin.action,
      operation,
      actorId: origin.actorId ?? (isEntry ? personId : null),
      actorOrganizationId: origin.actorOrganizationId,
      subject,
      personId,
      traceId: traceOf(event),
      changes: JSON.stringify(changes),
      origin: JSON.stringify({ address: origin.address }),
    });
  }
}

/** W3C Trace Context: version, trace, span, flags. */
const traceOf = ({ traceparent }: CloudEvent): string | null =>
  /^[0-9a-f]{2}-([0-9a-f]{32})-/.exec(traceparent ?? '')?.[1] ?? null;

const serviceOf = ({ source }: CloudEvent): string => source.replace('/gatehouse/', '');
