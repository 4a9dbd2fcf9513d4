import { currentTraceparent } from '../telemetry/index.js';
import type { CallContext } from './context.js';

/** By what, by whom and from where: as the triggers of audited tables read it, JSON in the setting `app.origin`. */
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
