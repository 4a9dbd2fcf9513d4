import type { Permission } from '@gatehouse/contracts';
import { httpCalls } from '@gatehouse/contracts/topology';
import { answersOf, readings, textOf } from '../marks.js';
import { Person } from '../people.js';
import type { Session as ApiSession } from '@gatehouse/contracts/identity';
import { Difference } from './attempt.js';
import { visibleTo } from './commands/desk.js';
import { customerOf, membersOf, type Model, type Session } from './model.js';
import { actorOf, boundTo, permissionsOfMember, unseen } from './rules.js';

const OPEN = new Set(['anyone', 'signed-in']);
const accessOf = new Map(httpCalls.map(({ name, access }) => [name, access]));

/** Ids of what there is, by the names that they have in paths; what cannot be named is not looked at. */
function idsOf(model: Model, choose: number): Record<string, string> {
  const at = <T>(list: readonly T[]): T | undefined => list[choose % Math.max(1, list.length)];
  const named = (kind: string) => at(model.things.filter((thing) => thing.kind === kind))?.id;
  const ids = {
    customerId: at(model.customers)?.id,
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

/** Why a list must not be shown to somebody. */
function refusedBecause(model: Model, session: Session, call: string): string | undefined {
  const actor = actorOf(model, session);
  if (!actor) return 'they are no member';
  const reading = readings.find(({ name }) => name === call);
  const customer = customerOf(model, actor.organizationId);
  if (reading?.area && customer && !customer.independent && !customer.areas.includes(reading.area))
    return `the area ${reading.area} is closed`;
  const access = accessOf.get(call) ?? 'anyone';
  if (access === 'platform-support') return 'they are not support';
  if (OPEN.has(access)) return undefined;
  const has = permissionsOfMember(model, actor).includes(access as Permission);
  return has ? undefined : `they lack ${access}`;
}

/** The ids of a list that somebody is to be shown, where the model knows them all. */
function expectedIn(model: Model, session: Session, call: string): string[] | undefined {
  const kinds: Record<string, string> = {
    'list-jobs': 'job',
    'list-assets': 'asset',
    'list-video-sessions': 'video-session',
  };
  const kind = kinds[call];
  if (kind) return visibleTo(model, session).flatMap((one) => (one.kind === kind ? [one.id] : []));
  const actor = actorOf(model, session);
  const isProvider = actor?.organizationId === model.providerId;
  if (call === 'list-customers' && isProvider)
    return model.customers
      .filter(({ id }) => unseen(model, session, id).length === 0)
      .map(({ id }) => id);
  if (call === 'list-members' && actor && boundTo(model, actor) === undefined)
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
 * Asks every call that reads, as somebody whose session is in order, and holds what they are told against the model: nothing that is
 * not theirs to see, in whatever list, record, export or figure; and all that is.
 */
export async function lookAround(
  model: Model,
  session: Session,
  choose: number,
  foreign: readonly string[],
): Promise<number> {
  const who = new Person(session.email, '', { accessToken: session.accessToken } as ApiSession);
  const seen = new Set(visibleTo(model, session).map(({ word }) => word));
  const hidden = [
    ...model.things.flatMap(({ word }) => (seen.has(word) ? [] : [word])),
    ...foreign,
  ];
  const ids = idsOf(model, choose);
  let looked = 0;
  for (const reading of readings) {
    const { name, parameters, pathWith } = reading;
    if (parameters.some((parameter) => !(parameter in ids))) continue;
    const because = refusedBecause(model, session, name);
    for (const answer of await answersOf(who, reading, pathWith(ids))) {
      looked += 1;
      const met = `${session.email} reads ${name} and is answered ${String(answer.status)}`;
      if (answer.status === 401 || answer.status >= 500)
        throw new Difference(`${met} ${textOf(answer)}`);
      if (because !== undefined && answer.status < 400)
        throw new Difference(`${met}, although ${because}`);
      // Who may report a problem chooses by name what it is about.
      const leaks = name === 'list-problem-places' ? foreign : hidden;
      const leak = leaks.find((word) => textOf(answer).includes(word));
      if (leak !== undefined) throw new Difference(`${met}, and told of ${leak}`);
    }
    const expected = because === undefined ? expectedIn(model, session, name) : undefined;
    if (!expected) continue;
    const { status, body } = await who.call('GET', `${pathWith(ids)}?limit=200`);
    const shown = status === 200 ? idsIn(body).sort().join() : `status ${String(status)}`;
    if (shown !== [...expected].sort().join())
      throw new Difference(
        `${session.email} is shown by ${name}: ${shown}, not ${expected.join()}`,
      );
  }
  return looked;
}
