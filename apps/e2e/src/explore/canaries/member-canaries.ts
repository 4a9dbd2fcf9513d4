import type { Canary } from './canary.js';

const at = 'apps/tenant-access/src';
const services = ['tenant-access'];

/** Rules about members, roles and departments. */
export const memberCanaries: readonly Canary[] = [
  {
    name: 'permission-per-call',
    rule: 'Every call needs its permission',
    services: ['gateway', 'tenant-access'],
    file: 'libs/platform/src/rpc/authorization.ts',
    find: '!actor.permissions.includes(contract.access)',
    replace: 'false',
  },
  {
    name: 'invite-what-one-has',
    rule: 'No one invites with a permission that they lack (F7)',
    services,
    file: `${at}/roles/delegation.rules.ts`,
    find: `return missing(permissions, base, over === 'customer' ? [] : granted);`,
    replace: 'return missing(permissions, base, []);',
  },
  {
    name: 'manage-what-one-has',
    rule: 'No one changes or removes a member with permissions that they lack (F7)',
    services,
    file: `${at}/roles/delegation.rules.ts`,
    find: `return missing(permissions, 'members:manage', over === 'customer' ? [] : granted);`,
    replace: `return missing(permissions, 'members:manage', []);`,
  },
  {
    name: 'define-what-one-has',
    rule: 'No one defines a role with a permission that they lack (F7)',
    services,
    file: `${at}/roles/delegation.rules.ts`,
    find: `missing(held, 'roles:manage', granted)`,
    replace: `missing(held, 'roles:manage', [])`,
  },
  {
    name: 'role-in-use',
    rule: 'A role that a member has cannot be deleted',
    services,
    file: `${at}/roles/delete-role.ts`,
    find: 'if (members > 0) throw new RoleInUse({ members });',
    replace: '',
  },
  {
    name: 'role-change-makes-tokens-stale',
    rule: 'Changing a role applies to open sessions',
    services,
    file: `${at}/roles/update-role.ts`,
    find: `if (permissions.join() !== before.permissions.join()) await`,
    replace: 'if (false) await',
  },
  {
    name: 'member-change-makes-tokens-stale',
    rule: 'Giving a member another role applies to open sessions',
    services,
    file: `${at}/memberships/membership.rules.ts`,
    find: 'epoch: sameRights ? before.epoch : before.epoch + 1,',
    replace: 'epoch: before.epoch,',
  },
  {
    name: 'removal-ends-sessions',
    rule: 'Removing a member ends their access tokens',
    services,
    file: `${at}/memberships/membership-changes.ts`,
    find: `await this.revoker.revoke(context, 'membership', id, { ended: epoch, stale: epoch });`,
    replace: '',
  },
  {
    name: 'last-administrator',
    rule: 'The last administrator stays',
    services,
    file: `${at}/memberships/membership-changes.ts`,
    find: 'if (count <= 1) throw',
    replace: 'if (count < 1) throw',
  },
  {
    name: 'departments-are-not-for-the-bound',
    rule: 'A department administrator creates no departments',
    services,
    file: `${at}/departments/create-department.ts`,
    find: 'this.assignment.requireUnbound(context);',
    replace: '',
  },
];
