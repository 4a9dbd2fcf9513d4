import { eventually } from '@gatehouse/testing/wait';
import { call } from '../client.js';
import { query } from '../stack.js';
import { Difference, judge } from './attempt.js';
import { lookAround } from './look.js';
import { nameOf, type Model, type Session } from './model.js';
import { refreshOf } from './commands/acting.js';
import type { World } from './world.js';

const OUTBOXES = ['identity', 'tenant-access', 'invitations', 'notifications', 'service-desk'];
const PATIENCE_MS = 10_000;

/** Holds all that there is against the model, once nothing is under way any more. @throws Difference */
export async function holdAgainst(
  model: Model,
  world: World,
  choose: number,
  foreign: readonly string[],
): Promise<void> {
  await settled(model);
  for (const session of model.sessions) await tryAgain(model, world, session);
  const open = model.sessions.filter(({ state, owes }) => state === 'fresh' && owes === null);
  for (const session of latestOf(open)) await lookAround(model, session, choose, foreign);
}

/** The newest tokens of every session are served, or not, as the model says. */
async function tryAgain(model: Model, world: World, session: Session): Promise<void> {
  const { id, email, state, accessToken } = session;
  const { status, body } = await call('GET', '/me', { token: accessToken });
  const code = (body as { code?: string }).code ?? 'nothing';
  const met = `session ${String(id)} of ${email}, which is ${state}, is answered ${String(status)} ${code}`;
  if (state === 'fresh' && status !== 200) throw new Difference(met);
  if ((state === 'ended' || state === 'stale') && status !== 401) throw new Difference(met);
  const attempt = refreshOf(session);
  judge(model, attempt, await world.send(attempt));
}

/** One session for each person and organisation: they all see the same. */
const latestOf = (sessions: readonly Session[]): Session[] => [
  ...new Map(sessions.map((one) => [`${one.email} ${one.organizationId}`, one] as const)).values(),
];

/** Waits until every event is out and taken in, and holds what the services keep of the same thing against each other. */
async function settled(model: Model): Promise<void> {
  const organizations = [model.providerId, ...model.customers.map(({ id }) => id)];
  await Promise.all(OUTBOXES.map(untilOut));
  await eventually(async () => {
    const statuses = await query<{ id: string; status: string }>(
      'invitations',
      // But for that of whom the provider began with.
      `select id, status from invitations
       where organization_id = any($1) and not (organization_id = $2 and email_key = $3)`,
      [organizations, model.providerId, model.founder],
    );
    const told = new Map(statuses.map(({ id, status }) => [id, status]));
    for (const { id, email, organizationId, status } of model.invitations)
      if (told.get(id) !== status)
        throw new Difference(
          `the invitation of ${email} to ${nameOf(model, organizationId)} is ${told.get(id) ?? 'missing'}, not ${status}`,
        );
    if (statuses.length !== model.invitations.length)
      throw new Difference(`there are ${String(statuses.length)} invitations`);
    return true;
  }, PATIENCE_MS);
}

/** Waits until all that a service has had to tell by now is out. */
async function untilOut(service: string): Promise<void> {
  const [newest] = await query<{ position: string | null }>(
    service,
    'select max(position) as position from outbox',
  );
  const waiting = 'select 1 from outbox where published_at is null and position <= $1';
  await eventually(
    async () => (await query(service, waiting, [newest?.position ?? 0])).length === 0,
    PATIENCE_MS,
  );
}
