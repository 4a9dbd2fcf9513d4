import { migrations as audit } from '@gatehouse/audit/migrations';
import { migrations as identity } from '@gatehouse/identity/migrations';
import { migrations as invitations } from '@gatehouse/invitations/migrations';
import { migrations as notifications } from '@gatehouse/notifications/migrations';
import { migrations as serviceDesk } from '@gatehouse/service-desk/migrations';
import { migrations as tenantAccess } from '@gatehouse/tenant-access/migrations';
import { runMigrations } from '@gatehouse/platform/database';

await runMigrations('tenant-access', tenantAccess);
await runMigrations('identity', identity);
await runMigrations('invitations', invitations);
await runMigrations('notifications', notifications);
await runMigrations('service-desk', serviceDesk);
await runMigrations('audit', audit);
