import { EventId, OrganizationId, type CloudEvent, type EventData } from '@gatehouse/contracts';
import { recordChanged } from '@gatehouse/contracts/audit';
import { PLATFORM_ORGANIZATION } from '@gatehouse/contracts/tenant-access';
import { Subscribes, UNHURRIED_MS, type Context, type EventHandler } from '@gatehouse/platform';
import { AuditEventRepository } from './audit-event.repository.js';

/**
 * Appends each change to the chain of its organisation; changes without one go to the platform's chain. One action often changes several
 * records, whose events follow each other: they share a transaction, and one wait for the chain.
 */
@Subscribes(recordChanged, {
  scope: () => ({ worker: 'on' }),
  unordered: true,
  paceMs: UNHURRIED_MS,
})
export class OnRecordChanged implements EventHandler<typeof recordChanged> {
  constructor(private readonly auditEvents: AuditEventRepository) {}

  run(change: EventData<typeof recordChanged>, context: Context, event: CloudEvent): void {
    const { subject, organizationId, personId, operation, changes, origin } = change;
    // Services report their own actions only. In particular, `audit.retention` and `audit.erasure` come from our own SQL functions.
    if (!origin.action.startsWith(`${serviceOf(event)}.`))
      throw new Error(`${event.source} may not report the action ${origin.action}`);
    // A session is created before anyone is signed in; the actor is the person signing in.
    const isSignIn = subject.kind === 'session' && operation === 'created';
    this.auditEvents.append(context, {
      id: EventId.parse(event.id),
      organizationId: OrganizationId.parse(organizationId ?? PLATFORM_ORGANIZATION),
      at: new Date(event.time),
      action: origin.action,
      operation,
      actorId: origin.actorId ?? (isSignIn ? personId : null),
      actorOrganizationId: origin.actorOrganizationId,
      subject,
      personId,
      traceId: traceIdOf(event),
      changes: JSON.stringify(changes),
      origin: JSON.stringify({ address: origin.address }),
    });
  }
}

/** From a W3C `traceparent`: version, trace id, span id, flags. */
const traceIdOf = ({ traceparent }: CloudEvent): string | null =>
  /^[0-9a-f]{2}-([0-9a-f]{32})-/.exec(traceparent ?? '')?.[1] ?? null;

const serviceOf = ({ source }: CloudEvent): string => source.replace('/gatehouse/', '');
