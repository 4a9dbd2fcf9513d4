import type { Permission } from '@gatehouse/contracts';
import { idIn, type Command, type CommandGenerator } from '../command.js';
import type { ApiKey, Model } from '../model.js';
import { permissionsOf } from '../rules.js';
import { accountIn, callBy, manageProblems, withProviderSession } from './programs.js';

const KEY_PERMISSIONS: Permission[] = ['customers:read', 'jobs:write', 'members:read'];
const ELSEWHERE = ['203.0.113.0/24'];

export const createApiKey: CommandGenerator = (model, choices) =>
  withProviderSession(model, choices, (session) => {
    const account = choices.pick(model.serviceAccounts);
    if (!account) return undefined;
    const { id, name } = account;
    const permissions = choices.subset(KEY_PERMISSIONS);
    const elsewhere = choices.oneIn(4);
    return {
      ...callBy(session),
      operation: 'create-api-key',
      description: `${session.email} creates a key of ${name} for ${permissions.join()}${elsewhere ? ' from elsewhere' : ''}`,
      method: 'POST',
      path: `/service-accounts/${id}/keys`,
      body: { name: 'Key', permissions, networks: elsewhere ? ELSEWHERE : null },
      expectedProblems: (now) => {
        const refused = manageProblems(now, session, id);
        if (refused.length > 0) return refused;
        const held = permissionsOf(now, now.providerId, accountIn(now, id)?.roles ?? []);
        return permissions.every((one) => held.includes(one)) ? [] : ['permission-not-held'];
      },
      apply: (now, body) => {
        const { key: secret } = body as { key: string };
        const key = { id: idIn(body), serviceAccountId: id, secret, permissions, elsewhere };
        now.apiKeys.push({ ...key, deleted: false });
        return undefined;
      },
    };
  });

export const deleteApiKey: CommandGenerator = (model, choices) =>
  withProviderSession(model, choices, (session) => {
    const key = choices.pick(model.apiKeys);
    if (!key) return undefined;
    const { id, serviceAccountId } = key;
    const found = (now: Model) => now.apiKeys.find((one) => one.id === id && !one.deleted);
    return {
      ...callBy(session),
      operation: 'delete-api-key',
      description: `${session.email} deletes key ${id}`,
      method: 'DELETE',
      path: `/service-accounts/${serviceAccountId}/keys/${id}`,
      expectedProblems: (now) => {
        const refused = manageProblems(now, session, serviceAccountId);
        return refused.length > 0 || found(now) ? refused : ['not-found'];
      },
      apply: (now) => {
        const it = found(now);
        if (it) it.deleted = true;
        return undefined;
      },
    };
  });

export const useApiKey: CommandGenerator = (model, choices) => {
  const key = choices.pick(model.apiKeys);
  return key && useOf(model, key);
};

/** A key permits what both itself and the roles of its service account permit, now. */
export function useOf(
  model: Model,
  { id, secret, serviceAccountId, permissions }: ApiKey,
): Command {
  return {
    operation: 'use-api-key',
    description: `key ${id} of ${serviceAccountId} lists customers`,
    method: 'GET',
    path: '/customers',
    token: secret,
    expectedProblems: (now) => {
      const account = accountIn(now, serviceAccountId);
      const key = now.apiKeys.find((one) => one.id === id && !one.deleted);
      if (!account || !key) return ['not-signed-in', 'session-ended'];
      if (key.elsewhere) return ['network-not-allowed'];
      const held = permissionsOf(now, model.providerId, account.roles);
      const may = held.includes('customers:read') && permissions.includes('customers:read');
      return may ? [] : ['permission-denied'];
    },
    apply: () => undefined,
  };
}
