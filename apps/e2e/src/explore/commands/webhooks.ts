import type { WebhookEvent } from '@gatehouse/contracts/notifications';
import { unique } from '../../testing/person-fixture.js';
import { idIn, type CommandGenerator } from '../command.js';
import { sessionOf, type Model, type Session, type Webhook } from '../model.js';
import { actorOf, departmentScope, permissionProblems } from '../rules.js';
import { callBy, withProviderSession } from './programs.js';

/** The events in which markers are found. */
export const RESOURCE_EVENTS: WebhookEvent[] = [
  'job.changed',
  'asset.changed',
  'video-session.changed',
];

const webhookIn = ({ webhooks }: Model, id: string): Webhook | undefined =>
  webhooks.find((one) => one.id === id && one.state !== 'deleted');

/** Webhooks hear of all customers, so that no one bound to a department may manage them. */
function manageProblems(model: Model, { id: sessionId }: Session, id?: string): string[] {
  const session = sessionOf(model, sessionId);
  if (!session) return ['session-ended'];
  const refused = permissionProblems(model, session, 'webhooks:manage');
  if (refused.length > 0) return refused;
  const actor = actorOf(model, session);
  if (actor && departmentScope(model, actor) !== undefined) return ['department-bound'];
  return id === undefined || webhookIn(model, id) ? [] : ['not-found'];
}

export const createWebhook: CommandGenerator = (model, choices) =>
  withProviderSession(model, choices, (session) => {
    if (model.webhooks.length >= 4) return undefined;
    const url = `${model.receiver}/${unique()}`;
    return {
      ...callBy(session),
      operation: 'create-webhook',
      description: `${session.email} creates a webhook`,
      method: 'POST',
      path: '/webhooks',
      body: { url, events: RESOURCE_EVENTS },
      expectedProblems: (now) => manageProblems(now, session),
      apply: (now, body) => {
        const { secret } = body as { secret: string };
        now.webhooks.push({
          ...{ id: idIn(body), url, secret },
          ...{ state: 'active', due: [], withheld: [] },
        });
        return undefined;
      },
    };
  });

export const updateWebhook: CommandGenerator = (model, choices) =>
  withProviderSession(model, choices, (session) => {
    const webhook = choices.pick(model.webhooks);
    if (!webhook) return undefined;
    const { id } = webhook;
    const status = choices.oneIn(2) ? 'active' : 'disabled';
    return {
      ...callBy(session),
      operation: 'update-webhook',
      description: `${session.email} makes webhook ${id} ${status}`,
      method: 'PATCH',
      path: `/webhooks/${id}`,
      body: { status },
      expectedProblems: (now) => manageProblems(now, session, id),
      apply: (now) => {
        const it = webhookIn(now, id);
        if (!it) return 'there is no such webhook';
        it.state = status;
        return undefined;
      },
    };
  });

export const deleteWebhook: CommandGenerator = (model, choices) =>
  withProviderSession(model, choices, (session) => {
    const webhook = choices.pick(model.webhooks);
    if (!webhook) return undefined;
    const { id } = webhook;
    return {
      ...callBy(session),
      operation: 'delete-webhook',
      description: `${session.email} deletes webhook ${id}`,
      method: 'DELETE',
      path: `/webhooks/${id}`,
      expectedProblems: (now) => manageProblems(now, session, id),
      apply: (now) => {
        const it = webhookIn(now, id);
        if (it) it.state = 'deleted';
        return undefined;
      },
    };
  });

/** Active webhooks must hear of a new resource, others must not. */
export function announce(model: Model, marker: string): void {
  model.announced.push(marker);
  for (const { state, due, withheld } of model.webhooks)
    (state === 'active' ? due : withheld).push(marker);
}
