import { currentTraceparent } from '../telemetry/index.js';
import type { CallContext } from './context.js';

/** Action, actor and address as JSON for the setting `app.origin`, which the triggers of audited tables read. */
export function originOf({ cause, actor, device }: CallContext): string {
  const person = actor.kind === 'user' ? actor : undefined;
  return JSON.stringify({
    action: cause?.action,
    actorId: person?.userId ?? cause?.actorId ?? null,
    actorOrganizationId: person?.organizationId ?? null,
    address: device.address,
    traceparent: currentTraceparent(),
  });
}
