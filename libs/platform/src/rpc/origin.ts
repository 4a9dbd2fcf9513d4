import { currentTraceparent } from '../telemetry/index.js';
import { memberAmong, type CallContext } from './context.js';

/** Action, actor and address as JSON for the setting `app.origin`, which the triggers of audited tables read. */
export function originOf({ cause, actor, device }: CallContext): string {
  const member = memberAmong(actor);
  return JSON.stringify({
    action: cause?.action,
    actorId: member?.userId ?? cause?.actorId ?? null,
    actorOrganizationId: member?.organizationId ?? null,
    address: device.address,
    traceparent: currentTraceparent(),
  });
}
