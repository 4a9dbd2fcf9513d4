import { InvitationId, providerRoles, type RequestOf, type UserActor } from '@gatehouse/contracts';
import { emailBlockChanged } from '@gatehouse/contracts/notifications';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { newId } from '@gatehouse/platform';
import { actor, contextOf, eventually, publisherOf, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addMember,
  type Callers,
  createCustomer,
  createProvider,
  startTenantAccess,
  support,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: Callers;
let provider: UserActor;
let customer: UserActor;

beforeAll(async () => {
  ({ platform, callers } = await startTenantAccess());
  provider = await createProvider(callers, 'acme', {
    emailDomains: ['acme.example'],
    supportContact: 'Ann, extension 5',
  });
  customer = await createCustomer(callers, provider, 'Clinic');
});

afterAll(() => platform.stop());

const as = (who: UserActor, permissions: UserActor['permissions']): UserActor =>
  actor({ ...who, permissions });

const offer = (email: string, ...roles: string[]) => ({
  email,
  roles,
  platformRole: 'platform-user' as const,
});

const judge = (
  who: UserActor,
  organizationId: string,
  ...offers: RequestOf<typeof contracts.judgeOffers>['offers']
) => callers.invitations(contextOf(who), contracts.judgeOffers, { organizationId, offers });

/** What became of each offer: the roles, or why not. */
const outcomes = async (judged: ReturnType<typeof judge>) =>
  (await judged).verdicts.map((verdict) =>
    verdict.kind === 'allowed' ? verdict.roles.join() : verdict.code,
  );

describe('offers of memberships', () => {
  it('B5: are judged one by one, and a bad one spoils no other', async () => {
    const { organizationId } = provider;
    await addMember(callers, organizationId, ['agent'], {
      person: { email: 'Known@acme.example', firstName: 'K', lastName: 'N' },
    });
    const judged = judge(
      provider,
      organizationId,
      offer('one@acme.example', 'Supervisor'),
      offer('two@acme.example', 'member'),
      offer('three@other.example'),
      offer('KNOWN@acme.example'),
      offer('four@mail.acme.example'),
      offer('five@acme.example'),
    );
    expect(await outcomes(judged)).toEqual([
      'supervisor',
      'role-unknown',
      'email-domain-not-allowed',
      'already-member',
      'email-domain-not-allowed',
      'agent',
    ]);
    const refused = (await judged).verdicts[2];
    expect(refused).toMatchObject({
      data: { domain: 'other.example', contact: 'Ann, extension 5' },
    });
    expect(await judged).toMatchObject({ organizationName: 'acme', providerId: null });
  });

  it('B5 B6 E2: of a provider to its customer are bound by no domain, and warn of administrators', async () => {
    const judged = await judge(
      provider,
      customer.organizationId,
      offer('one@anywhere.example', 'moderator'),
      offer('two@anywhere.example', 'administrator'),
    );
    expect(judged.providerId).toBe(provider.organizationId);
    expect(judged.verdicts).toMatchObject([
      { kind: 'allowed', roles: ['moderator'], warnings: [] },
      { kind: 'allowed', roles: ['administrator'], warnings: [expect.stringMatching(/managed/)] },
    ]);
  });

  it('B2 F7: need the right to invite there, before anything is said of the place', async () => {
    const supervisor = as(provider, [...providerRoles.supervisor]);
    for (const place of [provider, customer]) {
      await expect(judge(supervisor, place.organizationId)).rejects.toMatchObject({
        code: 'permission-denied',
      });
    }
    const creator = as(provider, [...providerRoles['content-creator']]);
    const toCustomer = judge(creator, customer.organizationId, offer('x@y.example', 'member'));
    expect(await outcomes(toCustomer)).toEqual(['member']);
    await expect(judge(creator, provider.organizationId)).rejects.toMatchObject({
      code: 'permission-denied',
      data: { permission: 'members:manage' },
    });
  });

  it('B4 B1: need a corporate customer with an open portal, and the module', async () => {
    const { gateway } = callers;
    const wish = { name: 'Closed', kind: 'corporate' as const, email: 'a@b.example' };
    const closed = await gateway(contextOf(provider), contracts.createCustomer, wish);
    await expect(judge(provider, closed.id)).rejects.toMatchObject({
      code: 'access-not-open',
      data: { access: 'off' },
    });
    const single = { ...wish, kind: 'individual' as const };
    const individual = await gateway(contextOf(provider), contracts.createCustomer, single);
    await expect(judge(provider, individual.id)).rejects.toMatchObject({
      code: 'customer-not-corporate',
    });
    const plain = await createProvider(callers, 'plain', { modules: [] });
    const theirs = await gateway(contextOf(plain), contracts.createCustomer, wish);
    await expect(judge(plain, theirs.id)).rejects.toMatchObject({ code: 'module-not-enabled' });
  });

  it('F58 B1: without the module the access of a customer can be turned off, and nothing else', async () => {
    const shorn = await createProvider(callers, 'shorn');
    const { organizationId: customerId } = await createCustomer(callers, shorn, 'Theirs');
    const { gateway } = callers;
    const withModules = (modules: contracts.Module[]) =>
      gateway(contextOf(support), contracts.updateProvider, {
        providerId: shorn.organizationId,
        modules,
      });
    await withModules([]);
    const as = contextOf(shorn);
    const attempts = [
      gateway(as, contracts.setAccess, { customerId, enabled: true }),
      gateway(as, contracts.updateAccess, { customerId, areas: [] }),
    ];
    const missing = { code: 'module-not-enabled' };
    await Promise.all(attempts.map((attempt) => expect(attempt).rejects.toMatchObject(missing)));
    const off = await gateway(as, contracts.setAccess, { customerId, enabled: false });
    expect(off.status).toBe('disabled');
    // And so it stays when the module comes back.
    await withModules(['customer-login']);
    const { access } = await gateway(as, contracts.getCustomer, { customerId });
    expect(access.status).toBe('disabled');
  });

  it('C1 D1: to a blocked address are refused, as is opening a portal there, until the block is gone', async () => {
    const publisher = await publisherOf(platform, 'notifications');
    const aggregateId = newId(InvitationId);
    const tell = (sequence: number, blocked: boolean) =>
      publisher.publish(emailBlockChanged, {
        aggregateId,
        sequence,
        data: { emailKey: 'bad@acme.example', blocked, words: '550 no such user' },
      });
    const verdict = () =>
      outcomes(judge(provider, provider.organizationId, offer('Bad@acme.example')));
    const wish = { name: 'Bad', kind: 'corporate' as const, email: 'BAD@acme.example' };
    const { id } = await callers.gateway(contextOf(provider), contracts.createCustomer, wish);
    const enable = () =>
      callers.gateway(contextOf(provider), contracts.setAccess, { customerId: id, enabled: true });

    await tell(1, true);
    await eventually(async () => (await verdict())[0] === 'email-blocked');
    await expect(enable()).rejects.toMatchObject({ code: 'email-blocked' });
    await tell(2, false);
    await eventually(async () => (await verdict())[0] === 'agent');
    expect((await enable()).status).toBe('pending');
  });
});
