import { InvitationId, providerRoles, type RequestOf, type UserActor } from '@gatehouse/contracts';
import { emailBlockChanged } from '@gatehouse/contracts/notifications';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { newId } from '@gatehouse/platform';
import { actor, contextOf, eventually, publisherOf, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addMember,
  type RpcClients,
  createCustomer,
  createProvider,
  startTenantAccess,
  support,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: RpcClients;
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

const invitation = (email: string, ...roles: string[]) => ({
  email,
  roles,
  platformRole: 'platform-user' as const,
});

const evaluate = (
  who: UserActor,
  organizationId: string,
  ...invitations: RequestOf<typeof contracts.evaluateInvitations>['invitations']
) =>
  callers.invitations(contextOf(who), contracts.evaluateInvitations, {
    organizationId,
    invitations,
  });

/** The outcome for each invitation: its roles, or the problem code. */
const outcomes = async (evaluated: ReturnType<typeof evaluate>) =>
  (await evaluated).evaluations.map((each) =>
    each.kind === 'allowed' ? each.roles.join() : each.code,
  );

describe('invitations', () => {
  it('B5: are evaluated one by one', async () => {
    const { organizationId } = provider;
    await addMember(callers, organizationId, ['agent'], {
      person: { email: 'Known@acme.example', firstName: 'K', lastName: 'N' },
    });
    const evaluated = evaluate(
      provider,
      organizationId,
      invitation('one@acme.example', 'Supervisor'),
      invitation('two@acme.example', 'member'),
      invitation('three@other.example'),
      invitation('KNOWN@acme.example'),
      invitation('four@mail.acme.example'),
      invitation('five@acme.example'),
    );
    expect(await outcomes(evaluated)).toEqual([
      'supervisor',
      'role-unknown',
      'email-domain-not-allowed',
      'already-member',
      'email-domain-not-allowed',
      'agent',
    ]);
    const denied = (await evaluated).evaluations[2];
    expect(denied).toMatchObject({
      data: { domain: 'other.example', contact: 'Ann, extension 5' },
    });
    expect(await evaluated).toMatchObject({ organizationName: 'acme', providerId: null });
  });

  it('B5 B6 E2: by a provider to its customer allow any e-mail domain and warn about administrators', async () => {
    const evaluated = await evaluate(
      provider,
      customer.organizationId,
      invitation('one@anywhere.example', 'moderator'),
      invitation('two@anywhere.example', 'administrator'),
    );
    expect(evaluated.providerId).toBe(provider.organizationId);
    expect(evaluated.evaluations).toMatchObject([
      { kind: 'allowed', roles: ['moderator'], warnings: [] },
      { kind: 'allowed', roles: ['administrator'], warnings: [expect.stringMatching(/managed/)] },
    ]);
  });

  it('B2 F7: require the permission to invite before anything about the organization is revealed', async () => {
    const supervisor = as(provider, [...providerRoles.supervisor]);
    for (const place of [provider, customer]) {
      await expect(evaluate(supervisor, place.organizationId)).rejects.toMatchObject({
        code: 'permission-denied',
      });
    }
    const creator = as(provider, [...providerRoles['content-creator']]);
    const toCustomer = evaluate(
      creator,
      customer.organizationId,
      invitation('x@y.example', 'member'),
    );
    expect(await outcomes(toCustomer)).toEqual(['member']);
    await expect(evaluate(creator, provider.organizationId)).rejects.toMatchObject({
      code: 'permission-denied',
      data: { permission: 'members:manage' },
    });
  });

  it('B4 B1: require a corporate customer with open access, and the module', async () => {
    const { gateway } = callers;
    const input = { name: 'Closed', kind: 'corporate' as const, email: 'a@b.example' };
    const closed = await gateway(contextOf(provider), contracts.createCustomer, input);
    await expect(evaluate(provider, closed.id)).rejects.toMatchObject({
      code: 'access-not-open',
      data: { access: 'off' },
    });
    const single = { ...input, kind: 'individual' as const };
    const individual = await gateway(contextOf(provider), contracts.createCustomer, single);
    await expect(evaluate(provider, individual.id)).rejects.toMatchObject({
      code: 'customer-not-corporate',
    });
    const plain = await createProvider(callers, 'plain', { modules: [] });
    const theirs = await gateway(contextOf(plain), contracts.createCustomer, input);
    await expect(evaluate(plain, theirs.id)).rejects.toMatchObject({ code: 'module-not-enabled' });
  });

  it('F58 B1: access can only be disabled without the module', async () => {
    const withoutModule = await createProvider(callers, 'withoutModule');
    const { organizationId: customerId } = await createCustomer(callers, withoutModule, 'Theirs');
    const { gateway } = callers;
    const withModules = (modules: contracts.Module[]) =>
      gateway(contextOf(support), contracts.updateProvider, {
        providerId: withoutModule.organizationId,
        modules,
      });
    await withModules([]);
    const as = contextOf(withoutModule);
    const attempts = [
      gateway(as, contracts.setAccess, { customerId, enabled: true }),
      gateway(as, contracts.updateAccess, { customerId, areas: [] }),
    ];
    const missing = { code: 'module-not-enabled' };
    await Promise.all(attempts.map((attempt) => expect(attempt).rejects.toMatchObject(missing)));
    const off = await gateway(as, contracts.setAccess, { customerId, enabled: false });
    expect(off.status).toBe('disabled');
    // It stays disabled when the module is enabled again.
    await withModules(['customer-login']);
    const { access } = await gateway(as, contracts.getCustomer, { customerId });
    expect(access.status).toBe('disabled');
  });

  it('C1 D1: to a blocked address are rejected, and so is enabling access with it, until it is unblocked', async () => {
    const publisher = await publisherOf(platform, 'notifications');
    const aggregateId = newId(InvitationId);
    const publish = (sequence: number, blocked: boolean) =>
      publisher.publish(emailBlockChanged, {
        aggregateId,
        sequence,
        data: { emailKey: 'bad@acme.example', blocked, words: '550 no such user' },
      });
    const verdict = () =>
      outcomes(evaluate(provider, provider.organizationId, invitation('Bad@acme.example')));
    const input = { name: 'Bad', kind: 'corporate' as const, email: 'BAD@acme.example' };
    const { id } = await callers.gateway(contextOf(provider), contracts.createCustomer, input);
    const enable = () =>
      callers.gateway(contextOf(provider), contracts.setAccess, { customerId: id, enabled: true });

    await publish(1, true);
    await eventually(async () => (await verdict())[0] === 'email-blocked');
    await expect(enable()).rejects.toMatchObject({ code: 'email-blocked' });
    await publish(2, false);
    await eventually(async () => (await verdict())[0] === 'agent');
    expect((await enable()).status).toBe('pending');
  });
});
