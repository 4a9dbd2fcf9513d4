import { eventually } from '@gatehouse/testing/wait';
import { query } from '../testing/stack.js';
import { SessionUser } from './clients.js';
import { ModelMismatch, checkResponse } from './command.js';
import { checkOwnSessions } from './own-sessions.js';
import { checkVisibility } from './visibility.js';
import { nameOf, type Model, type Session } from './model.js';
import { useOf } from './commands/api-keys.js';
import { refreshCommand } from './commands/session-state.js';
import type { SystemUnderTest } from './system-under-test.js';
import { checkDeliveries } from './webhook-deliveries.js';

const OUTBOXES = ['identity', 'tenant-access', 'invitations', 'notifications', 'service-desk'];
const TIMEOUT_MS = 10_000;
/** Reading everything that one person may read takes as long as a whole sequence. */
const MAX_READERS = 3;

/** Checks the whole state against the model once all events are processed. @throws ModelMismatch */
export async function checkInvariants(
  model: Model,
  sut: SystemUnderTest,
  choose: number,
  foreignMarkers: readonly string[],
): Promise<void> {
  await checkInvitations(model);
  // Those that have ended come last: refreshing them would end what an event should have ended.
  for (const session of model.sessions.toSorted(endedLast)) {
    await checkSession(model, sut, session);
    if (isOpen(session))
      await eventually(() => checkOwnSessions(model, session).then(() => true), TIMEOUT_MS);
  }
  for (const key of model.apiKeys) {
    const command = useOf(model, key);
    checkResponse(model, command, await sut.send(model, command));
  }
  const open = model.sessions.filter(isOpen);
  const all = latestSessions(open);
  const first = choose % Math.max(1, all.length);
  for (const session of [...all.slice(first), ...all.slice(0, first)].slice(0, MAX_READERS))
    await checkVisibility(model, session, choose, foreignMarkers);
  await sut.expired.check((of, command) => sut.send(of, command));
  sut.expired.keep(model, open);
  // What must not be delivered has had time to be.
  checkDeliveries(model, sut, foreignMarkers);
}

const isOpen = ({ state, termsDue }: Session): boolean => state === 'fresh' && termsDue === null;

const endedLast = (a: Session, b: Session): number =>
  Number(a.state === 'ended') - Number(b.state === 'ended');

/** The sessions whose access tokens are valid. */
export const validTokens = ({ sessions }: Model): Set<number> =>
  new Set(sessions.flatMap(({ id, state }) => (state === 'fresh' ? [id] : [])));

/** Checks that access tokens which a command has made invalid do not work from its response on. */
export async function checkRevoked(
  { sessions }: Model,
  before: ReadonlySet<number>,
  operation: string,
): Promise<void> {
  for (const session of sessions) {
    const { id, email, state } = session;
    if (!before.has(id) || (state !== 'stale' && state !== 'ended')) continue;
    // Unlike `GET /me`, it asks only the gateway whether the user is still admitted.
    const responses = await new SessionUser(email, session).callEverywhere('GET', '/me/sessions');
    const status = responses.map((response) => response.status).join();
    if (status !== responses.map(() => 401).join())
      throw new ModelMismatch(
        `access tokens after ${operation}`,
        `session ${String(id)} of ${email} is ${state}, but GET /me/sessions returned ${status}`,
      );
  }
}

/** Checks that a session's latest tokens work, or not, as the model says. */
async function checkSession(model: Model, sut: SystemUnderTest, session: Session): Promise<void> {
  const { id, email, state } = session;
  const { status, body } = await new SessionUser(email, session).call('GET', '/me');
  const code = (body as { code?: string }).code ?? 'nothing';
  const observed = `session ${String(id)} of ${email}, which is ${state}: GET /me returned ${String(status)} ${code}`;
  if (state === 'fresh' && status !== 200) throw new ModelMismatch('access tokens', observed);
  if ((state === 'ended' || state === 'stale') && status !== 401)
    throw new ModelMismatch('access tokens', observed);
  const command = refreshCommand(session);
  checkResponse(model, command, await sut.send(model, command));
}

/** One session per account and organization: they all see the same. */
const latestSessions = (sessions: readonly Session[]): Session[] => [
  ...new Map(sessions.map((one) => [`${one.email} ${one.organizationId}`, one] as const)).values(),
];

/** Waits until all events are processed, and compares invitations with the model. */
async function checkInvitations(model: Model): Promise<void> {
  const organizations = [model.providerId, ...model.customers.map(({ id }) => id)];
  await Promise.all(OUTBOXES.map(untilPublished));
  await eventually(async () => {
    const statuses = await query<{ id: string; status: string; email: string; purpose: string }>(
      'invitations',
      // Except that of the first administrator.
      `select id, status, email, purpose from invitations
       where organization_id = any($1) and not (organization_id = $2 and email_key = $3)`,
      [organizations, model.providerId, model.firstAdministrator],
    );
    const actual = new Map(statuses.map(({ id, status }) => [id, status]));
    for (const { id, email, organizationId, status } of model.invitations)
      if (actual.get(id) !== status)
        throw new ModelMismatch(
          'invitations',
          `the invitation of ${email} to ${nameOf(model, organizationId)} is ${actual.get(id) ?? 'missing'}, not ${status}`,
        );
    const known = new Set(model.invitations.map(({ id }) => id));
    const surplus = statuses.find(({ id }) => !known.has(id));
    if (surplus)
      throw new ModelMismatch(
        'invitations',
        `there is another invitation of ${surplus.email}, ${surplus.purpose}, ${surplus.status}`,
      );
    return true;
  }, TIMEOUT_MS);
}

/** Waits until a service's outbox is published up to now. */
async function untilPublished(service: string): Promise<void> {
  const [newest] = await query<{ position: string | null }>(
    service,
    'select max(position) as position from outbox',
  );
  const waiting = 'select 1 from outbox where published_at is null and position <= $1';
  await eventually(
    async () => (await query(service, waiting, [newest?.position ?? 0])).length === 0,
    TIMEOUT_MS,
  );
}
