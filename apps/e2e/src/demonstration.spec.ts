import { describe, expect, it } from 'vitest';
import { Dashboard, listJobs, listVideoSessions } from '@gatehouse/contracts/service-desk';
import { listCustomers } from '@gatehouse/contracts/tenant-access';
import { expectProblem, expectResponse } from './testing/api-client.js';
import { signIn, trySignIn } from './testing/person-fixture.js';

const PASSWORD = 'a-password-to-look-around';

describe('the demonstration data of npm start', () => {
  it('A1: has a provider with customers in every access status', async () => {
    const ada = await signIn('ada@northlift.example', PASSWORD);
    const { items } = expectResponse(
      await ada.call('GET', '/customers'),
      200,
      listCustomers.output,
    );
    expect(Object.fromEntries(items.map(({ name, access }) => [name, access.status]))).toEqual({
      'Grand Hotel Aurora': 'pending',
      'Harbour Clinic': 'accepted',
      'Ida Holm': 'off',
      'Old Mill Lofts': 'disabled',
      'Quayside Offices': 'off',
    });
  });

  it('B3 D6: has content for the accepted customer', async () => {
    const theo = await signIn('technik@harbour-clinic.example', PASSWORD);
    const jobs = expectResponse(await theo.call('GET', '/jobs'), 200, listJobs.output);
    expect(jobs.items.map(({ state, reported }) => [state, reported])).toEqual([
      ['new', true],
      ['planned', false],
      ['closed', false],
    ]);
    const sessions = await theo.call('GET', '/video-sessions');
    expect(expectResponse(sessions, 200, listVideoSessions.output).items).toHaveLength(1);
    const { assetsByState } = expectResponse(await theo.call('GET', '/dashboard'), 200, Dashboard);
    expect(assetsByState).toMatchObject({ 'in-operation': 2, 'needs-attention': 1 });
  });

  it('A6: does not let users of the disabled customer sign in', async () => {
    expectProblem(await trySignIn('hello@oldmill.example', PASSWORD), 403, 'no-account');
  });
});
