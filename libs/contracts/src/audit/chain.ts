import { z } from 'zod';
import { call } from '../call.js';
import { EventId, OrganizationId } from '../ids.js';
import { NotFound } from '../problems.js';
import { Instant } from '../scalar.js';

/** SHA-256 in hex. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** The signed head of a chain: up to here it was so. */
export const Checkpoint = z.object({
  position: z.number().int(),
  hash: Digest,
  at: Instant,
  /** The SHA-256 of the public key, and the signature (Ed25519, RFC 8032), both in base64url. */
  keyId: z.string(),
  signature: z.string(),
});

export type Checkpoint = z.infer<typeof Checkpoint>;

/** What is wrong with a chain, at the first place where something is. */
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

/** What checking a chain found. */
export const ChainReport = z.object({
  organizationId: OrganizationId,
  valid: z.boolean(),
  /** How many records were looked at. */
  count: z.number().int(),
  /** The last of them. Where a chain is too long for one call, it is not complete: go on after this one. */
  checkedTo: z.number().int(),
  complete: z.boolean(),
  firstBroken: z
    .object({ position: z.number().int(), id: EventId.nullable(), fault: ChainFault })
    .nullable(),
  /** The newest one, to be kept elsewhere by whoever trusts nobody. */
  checkpoint: Checkpoint.nullable(),
});

export type ChainReport = z.infer<typeof ChainReport>;

export const verifyAuditEvents = call('audit', 'verify-audit-events', {
  summary: "Checks an organisation's chain of records from its beginning to its newest checkpoint",
  http: { method: 'GET', path: '/audit-events/verify' },
  access: 'audit:read',
  input: z.strictObject({
    /** A customer's; one's own unless told. */
    organizationId: OrganizationId.optional(),
    /** Where an earlier check of a long chain left off. */
    after: z.coerce.number().int().min(0).default(0),
  }),
  output: ChainReport,
  problems: [NotFound],
});
