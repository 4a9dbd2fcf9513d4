import type { Call } from '../call.js';
import type { Event } from '../event.js';
import * as audit from '../audit/index.js';
import * as external from '../external/index.js';
import * as gateway from '../gateway/index.js';
import * as identity from '../identity/index.js';
import * as invitations from '../invitations/index.js';
import * as notifications from '../notifications/index.js';
import * as serviceDesk from '../service-desk/index.js';
import * as tenantAccess from '../tenant-access/index.js';

const isCall = (value: unknown): value is Call =>
  typeof value === 'object' && value !== null && 'subject' in value && 'access' in value;
const isEvent = (value: unknown): value is Event =>
  typeof value === 'object' && value !== null && 'subject' in value && 'data' in value;

/** The contracts of each service. */
export const modules: readonly object[] = [
  tenantAccess,
  identity,
  invitations,
  notifications,
  serviceDesk,
  audit,
  external,
  gateway,
];
const exported = modules.flatMap((module): unknown[] => Object.values(module));

/** All calls. */
export const allCalls: readonly Call[] = exported.filter(isCall);

/** All events. */
export const allEvents: readonly Event[] = exported.filter(isEvent);

/** The calls that the gateway exposes over HTTP. */
export const httpCalls = allCalls.filter((call) => call.http !== undefined);
