import { unique } from '../../testing/person-fixture.js';
import { idIn, type CommandGenerator } from '../command.js';
import { customerOf, sessionOf, type Model, type Session, type Resource } from '../model.js';
import {
  actorOf,
  departmentScope,
  permissionProblems,
  sessionProblems,
  customerProblems,
} from '../rules.js';
import { staleTokenProblems, withSession } from './session-state.js';
import { announce } from './webhooks.js';

const RESOURCE_KINDS = {
  job: { path: '/jobs', permission: 'jobs:write', area: 'jobs' },
  asset: { path: '/assets', permission: 'assets:write', area: 'assets' },
  'video-session': {
    path: '/video-sessions',
    permission: 'video-sessions:write',
    area: 'video-sessions',
  },
} as const;

/** What a user may read: all of the provider's resources, or the customer's own within its areas. */
export function visibleResources(model: Model, session: Session): Resource[] {
  const actor = actorOf(model, session);
  if (!actor) return [];
  const customer = customerOf(model, actor.organizationId);
  if (!customer) {
    const bound = departmentScope(model, actor);
    return model.resources.filter(
      ({ customerId }) =>
        bound === undefined || customerOf(model, customerId)?.departmentId === bound,
    );
  }
  // An independent organization keeps its resources, and areas no longer restrict it.
  return model.resources.filter(
    ({ customerId, kind }) =>
      customerId === customer.id &&
      (customer.independent || customer.areas.includes(RESOURCE_KINDS[kind].area)),
  );
}

export const createResource: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const customer = choices.pick(model.customers);
    if (!customer || model.resources.length > 12) return undefined;
    const { id: customerId, name } = customer;
    const kind = choices.pick(['job', 'asset', 'video-session'] as const) ?? 'job';
    const { path, permission } = RESOURCE_KINDS[kind];
    const marker = `marker${unique()}`.replaceAll('-', '').toLowerCase();
    const more = {
      job: { title: marker, description: marker },
      asset: { name: marker },
      'video-session': { title: marker, plannedAt: '2026-03-01T10:00:00.000Z' },
    }[kind];
    return {
      operation: `create-${kind}`,
      description: `${session.email} makes a ${kind} of ${name}`,
      method: 'POST',
      path,
      token: session.accessToken,
      session: session.id,
      body: { customerId, ...more },
      expectedProblems: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = permissionProblems(now, actor, permission);
        return refused.length > 0 ? refused : customerProblems(now, actor, customerId);
      },
      possibleProblems: staleTokenProblems(session),
      apply: (now, body) => {
        now.resources.push({ id: idIn(body), kind, customerId, marker });
        announce(now, marker);
        return undefined;
      },
    };
  });

export const reportProblem: CommandGenerator = (model, choices) =>
  withSession(
    model,
    choices,
    (session) => {
      const asset = choices.pick(model.resources.filter(({ kind }) => kind === 'asset'));
      if (!asset) return undefined;
      const marker = `marker${unique()}`.replaceAll('-', '').toLowerCase();
      return {
        operation: 'report-problem',
        description: `${session.email} reports a problem with an asset`,
        method: 'POST',
        path: '/problem-reports',
        token: session.accessToken,
        session: session.id,
        body: { assetId: asset.id, title: marker, description: marker },
        expectedProblems: (now) => {
          const actor = sessionOf(now, session.id) ?? session;
          const refused = sessionProblems(actor);
          const customer = customerOf(now, actor.organizationId);
          if (refused.length > 0) return refused;
          if (!customer || customer.independent)
            return ['not-found', 'permission-denied', 'area-not-open'];
          if (!customer.areas.includes('problem-reports')) return ['area-not-open'];
          return asset.customerId === customer.id ? [] : ['not-found'];
        },
        possibleProblems: staleTokenProblems(session),
        apply: (now, body) => {
          const { job } = body as { job: { id: string } };
          const { customerId } = asset;
          now.resources.push({ id: job.id, kind: 'job', customerId, marker });
          announce(now, marker);
          return undefined;
        },
      };
    },
    ({ organizationId }) => organizationId !== model.providerId,
  );

export const publishTerms: CommandGenerator = (model, choices) =>
  withSession(
    model,
    choices,
    (session) => {
      if (!choices.oneIn(8)) return undefined;
      return {
        operation: 'publish-terms',
        description: `${session.email} publishes terms`,
        method: 'POST',
        path: '/terms',
        token: session.accessToken,
        session: session.id,
        body: { title: 'Terms', body: `Terms ${unique()}` },
        expectedProblems: (now) =>
          permissionProblems(now, sessionOf(now, session.id) ?? session, 'terms:manage'),
        possibleProblems: staleTokenProblems(session),
        apply: (now, body) => {
          now.termsVersion += 1;
          const { version } = body as { version: number };
          return version === now.termsVersion
            ? undefined
            : `the version should be ${String(now.termsVersion)}`;
        },
      };
    },
    ({ organizationId }) => organizationId === model.providerId,
  );
