import { describe, expect, it } from 'vitest';
import { Area } from './actor.js';
import { customerRoles } from './permissions.js';
import { httpCalls } from './topology/index.js';

/** Calls that a customer's people may make and that need no area as a whole; each with what becomes of what they tell. */
const WITHOUT_AN_AREA: Readonly<Record<string, string>> = {
  'list-audit-events': 'record by record: areaOfSubject',
  'list-own-audit-events': 'record by record: areaOfSubject',
  'verify-audit-events': 'counts and hashes',
  'list-notifications': 'entry by entry: AREA_OF',
  'begin-attachment': 'jobs, or problem-reports for what was reported',
};

/** Calls of services, and about people and organisations, tell nothing of what is in an area. */
const OF_NO_AREA = ['identity', 'tenant-access', 'invitations', 'notifications', 'audit'];

const held = new Set<string>(Object.values(customerRoles).flat());
const open = httpCalls.filter(({ access }) => access === 'signed-in' || held.has(access));

describe('a call that a customer’s people may make', () => {
  it('F56: of the service desk says by what area it binds them, or is listed here with the reason', () => {
    const silent = open.filter(
      ({ name, service, area }) =>
        !OF_NO_AREA.includes(service) && area === undefined && !(name in WITHOUT_AN_AREA),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(
      Object.keys(WITHOUT_AN_AREA).filter((name) => !open.some((c) => c.name === name)),
    ).toEqual([]);
  });

  it('F56: is there for each area', () => {
    for (const area of Area.options) expect(open.some((each) => each.area === area)).toBe(true);
  });
});
