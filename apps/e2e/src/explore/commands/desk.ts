import { unique } from '../../people.js';
import { idIn, type Command } from '../attempt.js';
import { customerOf, sessionOf, type Model, type Session, type Thing } from '../model.js';
import { actorOf, boundTo, lacks, refusals, unseen } from '../rules.js';
import { doubts, withSession } from './acting.js';

const MADE = {
  job: { path: '/jobs', permission: 'jobs:write', area: 'jobs' },
  asset: { path: '/assets', permission: 'assets:write', area: 'assets' },
  'video-session': {
    path: '/video-sessions',
    permission: 'video-sessions:write',
    area: 'video-sessions',
  },
} as const;

/** What of the service desk somebody may read: the provider's people all of theirs, a customer's people their own within its areas (B9, D6). */
export function visibleTo(model: Model, session: Session): Thing[] {
  const actor = actorOf(model, session);
  if (!actor) return [];
  const customer = customerOf(model, actor.organizationId);
  if (!customer) {
    const bound = boundTo(model, actor);
    return model.things.filter(
      ({ customerId }) =>
        bound === undefined || customerOf(model, customerId)?.departmentId === bound,
    );
  }
  // What an organisation of its own was served with stays its own, and areas bind it no more (B12).
  return model.things.filter(
    ({ customerId, kind }) =>
      customerId === customer.id &&
      (customer.independent || customer.areas.includes(MADE[kind].area)),
  );
}

export const makeThing: Command = (model, picks) =>
  withSession(model, picks, (session) => {
    const customer = picks.of(model.customers);
    if (!customer || model.things.length > 12) return undefined;
    const { id: customerId, name } = customer;
    const kind = picks.of(['job', 'asset', 'video-session'] as const) ?? 'job';
    const { path, permission } = MADE[kind];
    const word = `word${unique()}`.replaceAll('-', '').toLowerCase();
    const more = {
      job: { title: word, description: word },
      asset: { name: word },
      'video-session': { title: word, plannedAt: '2026-03-01T10:00:00.000Z' },
    }[kind];
    return {
      call: `create-${kind}`,
      says: `${session.email} makes a ${kind} of ${name}`,
      method: 'POST',
      path,
      token: session.accessToken,
      session: session.id,
      body: { customerId, ...more },
      reasons: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = lacks(now, actor, permission);
        return refused.length > 0 ? refused : unseen(now, actor, customerId);
      },
      perhaps: doubts(session),
      effect: (now, body) => {
        now.things.push({ id: idIn(body), kind, customerId, word });
        return undefined;
      },
    };
  });

export const reportProblem: Command = (model, picks) =>
  withSession(
    model,
    picks,
    (session) => {
      const asset = picks.of(model.things.filter(({ kind }) => kind === 'asset'));
      if (!asset) return undefined;
      const word = `word${unique()}`.replaceAll('-', '').toLowerCase();
      return {
        call: 'report-problem',
        says: `${session.email} reports a problem with an asset`,
        method: 'POST',
        path: '/problem-reports',
        token: session.accessToken,
        session: session.id,
        body: { assetId: asset.id, title: word, description: word },
        reasons: (now) => {
          const actor = sessionOf(now, session.id) ?? session;
          const refused = refusals(actor);
          const customer = customerOf(now, actor.organizationId);
          if (refused.length > 0) return refused;
          if (!customer || customer.independent)
            return ['not-found', 'permission-denied', 'area-not-open'];
          if (!customer.areas.includes('problem-reports')) return ['area-not-open'];
          return asset.customerId === customer.id ? [] : ['not-found'];
        },
        perhaps: doubts(session),
        effect: (now, body) => {
          const { job } = body as { job: { id: string } };
          const { customerId } = asset;
          now.things.push({ id: job.id, kind: 'job', customerId, word });
          return undefined;
        },
      };
    },
    ({ organizationId }) => organizationId !== model.providerId,
  );

export const publishTerms: Command = (model, picks) =>
  withSession(
    model,
    picks,
    (session) => {
      if (!picks.once(8)) return undefined;
      return {
        call: 'publish-terms',
        says: `${session.email} publishes terms`,
        method: 'POST',
        path: '/terms',
        token: session.accessToken,
        session: session.id,
        body: { title: 'Terms', body: `Terms ${unique()}` },
        reasons: (now) => lacks(now, sessionOf(now, session.id) ?? session, 'terms:manage'),
        perhaps: doubts(session),
        effect: (now, body) => {
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
