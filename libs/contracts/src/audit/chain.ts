import { z } from 'zod';
import { call } from '../call.js';
import { EventId, OrganizationId } from '../ids.js';
import { NotFound } from '../problems.js';
import { Instant } from '../scalar.js';

/** SHA-256 in hex. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** The signed head of a chain. It proves the state of all records up to this position. */
export const Checkpoint = z.object({
  position: z.number().int(),
  hash: Digest,
  at: Instant,
  keyId: z.string(),
  signature: z.string(),
});

export type Checkpoint = z.infer<typeof Checkpoint>;

/** The first inconsistency in a chain. */
export const ChainFault = z.enum([
  'row-missing',
  'row-altered',
  'link-broken',
  'details-altered',
  'details-missing',
  'checkpoint-broken',
  'end-missing',
  'beginning-missing',
]);

export type ChainFault = z.infer<typeof ChainFault>;

/** The result of verifying a chain. */
export const ChainReport = z.object({
  organizationId: OrganizationId,
  valid: z.boolean(),
  count: z.number().int().describe('The number of verified records.'),
  checkedTo: z
    .number()
    .int()
    .describe(
      'The position of the last verified record. If `complete` is false, continue with `after` set to it.',
    ),
  complete: z.boolean(),
  firstBroken: z
    .object({ position: z.number().int(), id: EventId.nullable(), fault: ChainFault })
    .nullable(),
  checkpoint: Checkpoint.nullable().describe(
    'The newest checkpoint. Store it elsewhere to verify the chain independently later.',
  ),
});

export type ChainReport = z.infer<typeof ChainReport>;

export const verifyAuditEvents = call('audit', 'verify-audit-events', {
  summary: "Verify an organization's audit log",
  description:
    'Checks the hash chain from its beginning to the newest checkpoint. If the log is too long for one request, `complete` is false: continue with `after` set to `checkedTo`.',
  http: { method: 'GET', path: '/audit-events/verify' },
  access: 'audit:read',
  input: z.strictObject({
    organizationId: OrganizationId.optional().describe(
      "A customer. Defaults to the caller's organization.",
    ),
    after: z.coerce.number().int().min(0).default(0).describe('The position at which to continue.'),
  }),
  output: ChainReport,
  problems: [NotFound],
});
