import { z } from 'zod';
import { call, NoContent } from '../call.js';
import { problem } from '../problem.js';
import { RateLimited } from '../problems.js';

/** The page on which users let a device in (RFC 8628). */
export const DEVICE_PAGE = '/device';

export class DeviceCodeUnknown extends problem({
  code: 'device-code-unknown',
  kind: 'missing',
  title: 'Code unknown',
  detail: 'The code is wrong, has been used, or has expired.',
  remedy: 'Compare it with the one on the device, or start again there.',
}) {}

export class ApplicationNotOpen extends problem({
  code: 'application-not-open',
  kind: 'forbidden',
  title: 'Application not available',
  detail: 'The application is not open to your organization.',
  remedy: 'Sign in to the organization that uses the application.',
}) {}

const userCode = z
  .string()
  .regex(/^[\x20-\x7e]{1,20}$/)
  .describe('As the device shows it, with or without the hyphen, in any case.');

/** What asks for access on a device. */
export const DeviceAuthorization = z.object({
  application: z.object({ name: z.string(), logoUrl: z.url().nullable() }),
  userCode: z.string(),
  address: z.string().describe('The IP address of the device.'),
  userAgent: z.string(),
});
export type DeviceAuthorization = z.infer<typeof DeviceAuthorization>;

export const findDevice = call('identity', 'find-device', {
  summary: 'Find the device that shows a code',
  description: 'For the page that lets devices in. Wrong codes are limited as wrong passwords are.',
  http: { method: 'POST', path: '/device-authorizations/find' },
  access: 'signed-in',
  replay: 'rerun',
  input: z.strictObject({ userCode }),
  output: DeviceAuthorization,
  problems: [DeviceCodeUnknown, ApplicationNotOpen, RateLimited],
});

export const decideDevice = call('identity', 'decide-device', {
  summary: 'Let a device in, or refuse it',
  description: 'What its application then holds belongs to the session of the caller.',
  http: { method: 'POST', path: '/device-authorizations/decide', status: 204 },
  access: 'signed-in',
  input: z.strictObject({ userCode, approve: z.boolean() }),
  output: NoContent,
  problems: [DeviceCodeUnknown, ApplicationNotOpen, RateLimited],
});
