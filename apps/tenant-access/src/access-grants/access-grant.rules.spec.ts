import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { OrganizationId } from '@gatehouse/contracts';
import { AccessStatus, type AccessAction } from '@gatehouse/contracts/tenant-access';
import {
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

/** A grant in each status; disabled twice, since what comes next depends on its history. */
const grants: Record<string, AccessGrant> = {
  off: never,
  pending,
  accepted,
  'disabled, never accepted': transition(pending, 'disable', EARLIER),
  'disabled, once accepted': transition(accepted, 'disable', EARLIER),
};

/** The status that each action leads to; `invalid` if it must not be possible. */
const expected: Record<string, Record<AccessAction, AccessStatus | 'invalid'>> = {
  off: { enable: 'pending', accept: 'invalid', disable: 'invalid' },
  pending: { enable: 'invalid', accept: 'accepted', disable: 'disabled' },
  accepted: { enable: 'invalid', accept: 'invalid', disable: 'disabled' },
  'disabled, never accepted': { enable: 'pending', accept: 'invalid', disable: 'invalid' },
  'disabled, once accepted': { enable: 'accepted', accept: 'invalid', disable: 'invalid' },
};

describe('the access state machine', () => {
  const cases = Object.entries(expected).flatMap(([from, actions]) =>
    Object.entries(actions).map(([action, to]) => ({ from, action: action as AccessAction, to })),
  );

  it.each(cases)('A2 A3 A4 A5: $from, $action → $to', ({ from, action, to }) => {
    const move = () => transition(grants[from] ?? never, action, NOW);
    if (to === 'invalid') expect(move).toThrow(InvalidAccessTransition);
    else expect(move().status).toBe(to);
  });

  it('covers every status', () => {
    const covered = Object.keys(expected).map((name) => name.split(',')[0]);
    expect([...new Set(covered)].sort()).toEqual([...AccessStatus.options].sort());
  });

  it('A5: keeps the time of the first acceptance when access is disabled and enabled again', () => {
    const back = transition(transition(accepted, 'disable', NOW), 'enable', NOW);
    expect(back).toMatchObject({ status: 'accepted', acceptedAt: EARLIER, disabledAt: null });
  });

  it('A4: ends every session that started before access was disabled, even after it is enabled again', () => {
    const back = transition(transition(accepted, 'disable', NOW), 'enable', NOW);
    expect(back.endedEpoch).toBeGreaterThan(accepted.epoch);
    expect(back.epoch).toBe(back.endedEpoch);
  });
});

describe('switching access', () => {
  it.each([
    ['off', false],
    ['pending', true],
    ['accepted', true],
    ['disabled, once accepted', false],
  ])('changes nothing when a grant that is %s is set to enabled = %s', (name, enabled) => {
    const grant = grants[name] ?? never;
    expect(applySwitch(grant, { enabled }, NOW)).toBe(grant);
  });

  it('D3: opens jobs and assets the first time by default', () => {
    expect(applySwitch(never, { enabled: true }, NOW).areas).toEqual(['assets', 'jobs']);
    const change = { enabled: true, areas: ['dashboard' as const] };
    expect(applySwitch(never, change, NOW).areas).toEqual(['dashboard']);
  });

  it('D3: keeps the areas when access is enabled again', () => {
    const chosen = applySwitch(never, { enabled: true, areas: ['dashboard'] }, NOW);
    const off = applySwitch(chosen, { enabled: false }, NOW);
    expect(applySwitch(off, { enabled: true }, NOW).areas).toEqual(['dashboard']);
  });

  it('D3: makes tokens stale, without ending sessions, when the areas change', () => {
    const changed = applySwitch(accepted, { enabled: true, areas: ['jobs'] }, NOW);
    expect(changed).toMatchObject({ epoch: accepted.epoch + 1, endedEpoch: accepted.endedEpoch });
  });

  it('D3: ignores the order of areas', () => {
    const open = applySwitch(never, { enabled: true, areas: ['jobs', 'assets'] }, NOW);
    expect(applySwitch(open, { enabled: true, areas: ['assets', 'jobs', 'jobs'] }, NOW)).toBe(open);
  });

  it('increments the version on every change', () => {
    const off = applySwitch(accepted, { enabled: false, areas: ['jobs'] }, NOW);
    expect(off.version).toBeGreaterThan(accepted.version);
  });
});
