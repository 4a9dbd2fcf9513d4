import { describe, expect, it } from 'vitest';
import { Area } from './actor.js';
import { customerRoles } from './permissions.js';
import { httpCalls } from './topology/index.js';

/** Service desk and other calls open to customers that require no area, with the reason. */
const WITHOUT_AN_AREA: Readonly<Record<string, string>> = {
  'list-audit-events': 'filtered by record: areaOfSubject',
  'list-own-audit-events': 'filtered by record: areaOfSubject',
  'verify-audit-events': 'returns only counts and hashes',
  'list-notifications': 'filtered by entry: AREA_OF',
  'begin-attachment': 'requires jobs, or problem-reports for reported problems',
};

/** Services whose calls return nothing that belongs to an area. */
const OF_NO_AREA = ['identity', 'tenant-access', 'invitations', 'notifications', 'audit'];

const held = new Set<string>(Object.values(customerRoles).flat());
const open = httpCalls.filter(({ access }) => access === 'signed-in' || held.has(access));

describe('a call that customers may make', () => {
  it('F56: requires an area if it is a call of the service desk, or is listed here with the reason', () => {
    const undeclared = open.filter(
      ({ name, service, area }) =>
        !OF_NO_AREA.includes(service) && area === undefined && !(name in WITHOUT_AN_AREA),
    );
    expect(undeclared.map(({ name }) => name)).toEqual([]);
    expect(
      Object.keys(WITHOUT_AN_AREA).filter((name) => !open.some((c) => c.name === name)),
    ).toEqual([]);
  });

  it('F56: exists for each area', () => {
    for (const area of Area.options) expect(open.some((each) => each.area === area)).toBe(true);
  });
});
