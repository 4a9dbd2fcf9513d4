import { audit } from '@gatehouse/audit';
import { identity } from '@gatehouse/identity';
import { invitations } from '@gatehouse/invitations';
import { notifications } from '@gatehouse/notifications';
import { serviceDesk } from '@gatehouse/service-desk';
import { tenantAccess } from '@gatehouse/tenant-access';
import { startGateway } from '@gatehouse/gateway';
import { gatewaySettings } from '@gatehouse/gateway/settings';
import {
  startService,
  type RunningService,
  type Serve,
  type Service,
  type SettingsSchema,
} from '@gatehouse/platform';
import type { z } from 'zod';

/** One of the programs that share this process. */
export interface Part {
  name: string;
  settings: z.ZodObject;
  start: (env: NodeJS.ProcessEnv, serve: Serve) => Promise<RunningService>;
}

const partOf = <Settings extends SettingsSchema>(service: Service<Settings>): Part => ({
  name: service.name,
  settings: service.settings,
  start: (env, serve) => startService(service, env, serve),
});

export const services: readonly Part[] = [
  partOf(tenantAccess),
  partOf(identity),
  partOf(invitations),
  partOf(notifications),
  partOf(serviceDesk),
  partOf(audit),
];

export const gateway: Part = { name: 'gateway', settings: gatewaySettings, start: startGateway };
