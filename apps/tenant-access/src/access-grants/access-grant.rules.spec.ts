import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { OrganizationId } from '@gatehouse/contracts';
import { AccessStatus } from '@gatehouse/contracts/tenant-access';
import {
  type AccessAction,
  type AccessGrant,
  applySwitch,
  InvalidAccessTransition,
  neverGranted,
  transition,
} from './access-grant.rules.js';

const NOW = new Date('2026-11-22T12:00:00Z');
const EARLIER = new Date('2026-11-01T12:00:00Z');

const never = neverGranted(OrganizationId.parse(randomUUID()), OrganizationId.parse(randomUUID()));
const pending = transition(never, 'enable', EARLIER);
const accepted = transition(pending, 'accept', EARLIER);

/** A grant in each status; disabled both ways, since what comes next depends on the past. */
const grants: Record<string, AccessGrant> = {
  off: never,
  pending,
  accepted,
  'disabled, never accepted': transition(pending, 'disable', EARLIER),
  'disabled, once accepted': transition(accepted, 'disable', EARLIER),
};

/** Where each action leads; `refused` where it must not be possible. */
const expected: Record<string, Record<AccessAction, AccessStatus | 'refused'>> = {
  off: { enable: 'pending', accept: 'refused', disable: 'refused' },
  pending: { enable: 'refused', accept: 'accepted', disable: 'disabled' },
  accepted: { enable: 'refused', accept: 'refused', disable: 'disabled' },
  'disabled, never accepted': { enable: 'pending', accept: 'refused', disable: 'refused' },
  'disabled, once accepted': { enable: 'accepted', accept: 'refused', disable: 'refused' },
};

describe('the access state machine', () => {
  const cases = Object.entries(expected).flatMap(([from, actions]) =>
    Object.entries(actions).map(([action, to]) => ({ from, action: action as AccessAction, to })),
  );

  it.each(cases)('A2 A3 A4 A5: $from, $action → $to', ({ from, action, to }) => {
    const move = () => transition(grants[from] ?? never, action, NOW);
    if (to === 'refused') expect(move).toThrow(InvalidAccessTransition);
    else expect(move().status).toBe(to);
  });

  it('covers every status', () => {
    const covered = Object.keys(expected).map((name) => name.split(',')[0]);
    expect([...new Set(covered)].sort()).toEqual([...AccessStatus.options].sort());
  });

  it('A5: keeps the time of the first acceptance through a disabling', () => {
    const back = transition(transition(accepted, 'disable', NOW), 'enable', NOW);
    expect(back).toMatchObject({ status: 'accepted', acceptedAt: EARLIER, disabledAt: null });
  });

  it('A4: ends every session that began before a disabling, also after enabling again', () => {
    const back = transition(transition(accepted, 'disable', NOW), 'enable', NOW);
    expect(back.endedEpoch).toBeGreaterThan(accepted.epoch);
    expect(back.epoch).toBe(back.endedEpoch);
  });
});

describe('what a provider wants', () => {
  it.each([
    ['off', false],
    ['pending', true],
    ['accepted', true],
    ['disabled, once accepted', false],
  ])('changes nothing when a grant that is %s is to be enabled = %s', (name, enabled) => {
    const grant = grants[name] ?? never;
    expect(applySwitch(grant, { enabled }, NOW)).toBe(grant);
  });

  it('D3: opens jobs and assets the first time, unless it says otherwise', () => {
    expect(applySwitch(never, { enabled: true }, NOW).areas).toEqual(['assets', 'jobs']);
    const wish = { enabled: true, areas: ['dashboard' as const] };
    expect(applySwitch(never, wish, NOW).areas).toEqual(['dashboard']);
  });

  it('D3: leaves the areas as they are later', () => {
    const chosen = applySwitch(never, { enabled: true, areas: ['dashboard'] }, NOW);
    const off = applySwitch(chosen, { enabled: false }, NOW);
    expect(applySwitch(off, { enabled: true }, NOW).areas).toEqual(['dashboard']);
  });

  it('D3: makes tokens stale, and no session end, when the areas change', () => {
    const changed = applySwitch(accepted, { enabled: true, areas: ['jobs'] }, NOW);
    expect(changed).toMatchObject({ epoch: accepted.epoch + 1, endedEpoch: accepted.endedEpoch });
  });

  it('D3: takes the same areas in another order for the same', () => {
    const open = applySwitch(never, { enabled: true, areas: ['jobs', 'assets'] }, NOW);
    expect(applySwitch(open, { enabled: true, areas: ['assets', 'jobs', 'jobs'] }, NOW)).toBe(open);
  });

  it('counts every change, so that a late event is known as such', () => {
    const off = applySwitch(accepted, { enabled: false, areas: ['jobs'] }, NOW);
    expect(off.version).toBeGreaterThan(accepted.version);
  });
});
