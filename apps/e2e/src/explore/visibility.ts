import { setTimeout as sleep } from 'node:timers/promises';
import type { Permission } from '@gatehouse/contracts';
import { httpCalls } from '@gatehouse/contracts/topology';
import { listAudit } from '../testing/audit-log.js';
import { openFeed } from '../testing/feed-stream.js';
import { readAll, readCalls, bodyText } from '../testing/marked-data-fixture.js';
import type { Person } from '../testing/person-fixture.js';
import { getDashboard } from '@gatehouse/contracts/service-desk';
import { credentialsOf, STREAM_PAGE, SessionUser } from './clients.js';
import { ModelMismatch } from './command.js';
import { visibleResources } from './commands/desk.js';
import { checkSearch } from './search.js';
import { customerOf, membersOf, type Model, type Session } from './model.js';
import { actorOf, departmentScope, permissionsOfMember, customerProblems } from './rules.js';

const OPEN = new Set(['anyone', 'signed-in']);
const accessOf = new Map(httpCalls.map(({ name, access }) => [name, access]));

/** Ids from the model, by path parameter; calls with other parameters are skipped. */
function chooseIds(model: Model, session: Session, choose: number): Record<string, string> {
  // Its provider's record of a customer is the one that the customer itself is most likely to reach.
  const itself = choose % 2 === 0 ? customerOf(model, session.organizationId) : undefined;
  const at = <T>(list: readonly T[]): T | undefined => list[choose % Math.max(1, list.length)];
  const named = (kind: string) => at(model.resources.filter((thing) => thing.kind === kind))?.id;
  const ids = {
    customerId: (itself ?? at(model.customers))?.id,
    userId: at(model.accounts)?.userId,
    contactId: at(model.contacts)?.id,
    departmentId: at(model.departments)?.id,
    roleId: at(model.roles)?.id,
    invitationId: at(model.invitations)?.id,
    jobId: named('job'),
    assetId: named('asset'),
    videoSessionId: named('video-session'),
  };
  return Object.fromEntries(
    Object.entries(ids).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/** Why a read must be rejected. */
function reasonToRefuse(
  model: Model,
  session: Session,
  call: string,
  { customerId = '' }: Record<string, string>,
): string | undefined {
  const actor = actorOf(model, session);
  if (!actor) return 'they are no member';
  const reading = readCalls.find(({ name }) => name === call);
  const customer = customerOf(model, actor.organizationId);
  if (reading?.area && customer && !customer.independent && !customer.areas.includes(reading.area))
    return `the area ${reading.area} is closed`;
  const access = accessOf.get(call) ?? 'anyone';
  if (access === 'platform-support') return 'they are not support';
  if (OPEN.has(access)) return undefined;
  if (!permissionsOfMember(model, actor).includes(access as Permission))
    return `they lack ${access}`;
  const isHidden = customerProblems(model, session, customerId).length > 0;
  return reading?.parameters.includes('customerId') && isHidden
    ? 'the customer is not one of theirs'
    : undefined;
}

/** The ids that a list must return, if the model knows them all. */
function expectedIds(model: Model, session: Session, call: string): string[] | undefined {
  const kinds: Record<string, string> = {
    'list-jobs': 'job',
    'list-assets': 'asset',
    'list-video-sessions': 'video-session',
  };
  const kind = kinds[call];
  if (kind)
    return visibleResources(model, session).flatMap((one) => (one.kind === kind ? [one.id] : []));
  const actor = actorOf(model, session);
  const isProvider = actor?.organizationId === model.providerId;
  if (call === 'list-customers' && isProvider)
    return model.customers
      .filter(({ id, archived }) => !archived && customerProblems(model, session, id).length === 0)
      .map(({ id }) => id);
  if (call === 'list-members' && actor && departmentScope(model, actor) === undefined)
    return membersOf(model, actor.organizationId).map(
      ({ email }) => model.accounts.find((account) => account.email === email)?.userId ?? email,
    );
  return undefined;
}

const idsIn = (body: unknown): string[] =>
  (body as { items: { id?: string; userId?: string }[] }).items.map(
    ({ id, userId }) => userId ?? id ?? '',
  );

/**
 * Makes every read call with a valid session and checks the responses against the model: they contain everything that is visible
 * to the user, and nothing else.
 */
export async function checkVisibility(
  model: Model,
  session: Session,
  choose: number,
  foreignMarkers: readonly string[],
): Promise<number> {
  const who = new SessionUser(session.email, session);
  const seen = new Set(visibleResources(model, session).map(({ marker }) => marker));
  const hidden = [
    ...model.resources.flatMap(({ marker }) => (seen.has(marker) ? [] : [marker])),
    ...foreignMarkers,
  ];
  await checkStream(session, hidden);
  await checkAudit(model, session, who);
  await checkDashboard(model, session, who);
  await checkSearch(model, session, who, choose);
  const ids = chooseIds(model, session, choose);
  let looked = 0;
  for (const reading of readCalls) {
    const { name, parameters, pathWith } = reading;
    if (parameters.some((parameter) => !(parameter in ids))) continue;
    const because = reasonToRefuse(model, session, name, ids);
    for (const response of await readAll(who, reading, pathWith(ids))) {
      looked += 1;
      const observed = `${session.email} reads ${name}, which returned ${String(response.status)}`;
      if (response.status === 401 || response.status >= 500)
        throw new ModelMismatch(name, `${observed} ${bodyText(response)}`);
      if (because !== undefined && response.status < 400)
        throw new ModelMismatch(name, `${observed}, although ${because}`);
      // Reporting a problem requires a choice of assets and sites by name.
      const leaks = name === 'list-problem-places' ? foreignMarkers : hidden;
      const leak = leaks.find((word) => bodyText(response).includes(word));
      if (leak !== undefined) throw new ModelMismatch(name, `${observed}, which contains ${leak}`);
    }
    const expected = because === undefined ? expectedIds(model, session, name) : undefined;
    if (!expected) continue;
    const { status, body } = await who.call('GET', `${pathWith(ids)}?limit=200`);
    const shown = status === 200 ? idsIn(body).sort().join() : `status ${String(status)}`;
    if (shown !== [...expected].sort().join())
      throw new ModelMismatch(
        name,
        `${session.email} sees in ${name}: ${shown}, not ${expected.join()}`,
      );
  }
  return looked;
}

const STREAM_MS = 300;

/** A stream resumed from the beginning repeats the notifications that the user may see, and no others. */
async function checkStream(session: Session, hidden: string[]): Promise<void> {
  const feed = await openFeed(credentialsOf(session, STREAM_PAGE), { after: '0' });
  await Promise.race([feed.ended, sleep(STREAM_MS)]);
  feed.close();
  const text = JSON.stringify(feed.notifications).toLowerCase();
  const leak = hidden.find((word) => text.includes(word));
  if (leak !== undefined)
    throw new ModelMismatch('stream', `the stream of ${session.email} contains ${leak}`);
}

/** A provider reads its customers' audit records, but not those of their own contacts and invitations, as in its lists. */
async function checkAudit(model: Model, session: Session, who: Person): Promise<void> {
  const actor = actorOf(model, session);
  if (actor?.organizationId !== model.providerId) return;
  if (!permissionsOfMember(model, actor).includes('audit:read')) return;
  const own = new Set([
    ...model.contacts.flatMap((one) =>
      one.ownerOrganizationId === model.providerId ? [] : [one.id],
    ),
    ...model.invitations.flatMap((one) =>
      one.own && one.organizationId !== model.providerId ? [one.id] : [],
    ),
  ]);
  for (const subjectKind of ['contact', 'invitation'])
    for (const { subject, action } of await listAudit(who, { subjectKind }))
      if (own.has(subject.id))
        throw new ModelMismatch('audit records', `${session.email} reads ${action} of a customer`);
}

/** The dashboard counts what the user's lists show. Members bound to a department do not get the provider's total (F57). */
async function checkDashboard(model: Model, session: Session, who: Person): Promise<void> {
  const actor = actorOf(model, session);
  const customer = customerOf(model, session.organizationId);
  if (!actor || (customer && !customer.independent && !customer.areas.includes('dashboard')))
    return;
  if (departmentScope(model, actor) !== undefined) {
    const { status } = await who.call('GET', `/dashboard?customerId=${actor.organizationId}`);
    if (status !== 404)
      throw new ModelMismatch('dashboard', `${session.email}, of a department, reads the total`);
  }
  const visible = visibleResources(model, session);
  const { body } = await who.call('GET', '/dashboard');
  const { jobsByState, assetsByState } = getDashboard.output.parse(body);
  for (const [kind, counts] of Object.entries({ job: jobsByState, asset: assetsByState })) {
    const counted = Object.values(counts).reduce((sum, each) => sum + each, 0);
    const expected = visible.filter((one) => one.kind === kind).length;
    if (counted === expected) continue;
    const difference = `${String(counted)} of kind ${kind}, not ${String(expected)}`;
    throw new ModelMismatch('dashboard', `${session.email} sees ${difference}`);
  }
}
