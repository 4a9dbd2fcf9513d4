import type { Canary } from './canary.js';

const notifications = 'apps/notifications/src';
const access = 'apps/tenant-access/src';

/** Rules about what is sent to whom, and about texts that pretend to be others. */
export const deliveryCanaries: readonly Canary[] = [
  {
    name: 'invite-blocked-address',
    rule: 'A blocked address cannot be invited',
    services: ['tenant-access'],
    file: `${access}/invitations/invitation.rules.ts`,
    find: 'if (facts.blocked.has(key)) throw new EmailBlocked();',
    replace: '',
  },
  {
    name: 'mail-to-blocked-address',
    rule: 'A blocked address is sent nothing',
    services: ['notifications'],
    file: `${notifications}/mail-delivery/send-mail.ts`,
    find: 'if (mail.isBlocked)',
    replace: 'if (false)',
  },
  {
    name: 'disabled-webhook',
    rule: 'A disabled webhook does not hear of what happens meanwhile',
    services: ['notifications'],
    file: `${notifications}/webhooks/sql-delivery.repository.ts`,
    find: `where w.provider_id = $1 and w.status = 'active' and $2 = any(w.events)`,
    replace: 'where w.provider_id = $1 and $2 = any(w.events)',
    also: {
      file: `${notifications}/webhooks/sql-delivery.repository.ts`,
      find: `where: "o.status = 'active'",`,
      replace: `where: 'true',`,
    },
  },
  {
    name: 'confusable-role',
    rule: 'A role cannot be named like a built-in one (F64)',
    services: ['tenant-access'],
    file: `${access}/roles/role-checks.ts`,
    find: 'if (resemblesBuiltIn(name)) throw new RoleNameTaken();',
    replace: '',
  },
];
