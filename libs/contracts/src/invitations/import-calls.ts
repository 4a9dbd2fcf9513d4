import { z } from 'zod';
import { call } from '../call.js';
import { CustomerId, InvitationId } from '../ids.js';
import { NotFound } from '../problems.js';
import { Email, line } from '../scalar.js';
import {
  AccessNotOpen,
  CustomerNotCorporate,
  ModuleNotEnabled,
} from '../tenant-access/problems.js';
import { RoleReference, RoleReferences } from '../tenant-access/people-models.js';
import { CustomerIndependent, DepartmentBound } from '../tenant-access/people-problems.js';
import { invitedPerson } from './models.js';

/** The most rows that one file may have, and that one call takes of it. */
export const IMPORT_ROWS = 10_000;
export const IMPORT_BATCH = 100;

/** Several roles in one cell, between bars. */
const RolesCell = z
  .string()
  .transform((cell) => cell.split('|'))
  .pipe(RoleReferences.min(1))
  .meta({ description: 'one role or several, as in agent|supervisor' });

const rowPerson = { ...invitedPerson, email: Email, inviteNow: z.stringbool().default(true) };

/** What a row says of a person of a customer. An empty cell says nothing. */
export const CustomerInvitationRow = z.strictObject({
  ...rowPerson,
  firstName: line(100),
  lastName: line(100),
  role: RoleReference,
});

/** What a row says of a person of one's own organisation. */
export const MemberInvitationRow = z.strictObject({
  ...rowPerson,
  firstName: line(100).optional(),
  lastName: line(100).optional(),
  roles: RolesCell,
});

/** A row as the file has it: the text of each cell that is not empty, by the name of its column. */
export const ImportRow = z.strictObject({
  row: z.number().int().min(1),
  // Whatever a cell holds is judged row by row; this is only what a file can have at all.
  fields: z.record(z.string().max(100), z.string().max(65_536)),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** What became of one row, or in a dry run: what would. */
export const ImportOutcome = z.object({
  /** Counts from 1, after the header. */
  row: z.number().int(),
  email: z.string().nullable(),
  /** `unchanged`: this person is invited already, or a member. */
  outcome: z.enum(['created', 'unchanged', 'refused']),
  /** Absent in a dry run, and for an invitation that is not the caller's to see. */
  invitationId: InvitationId.optional(),
  warnings: z.array(z.string()).optional(),
  /** Why the row was refused. */
  problem: z
    .object({
      code: z.string(),
      title: z.string(),
      detail: z.string(),
      errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
    })
    .optional(),
});
export type ImportOutcome = z.infer<typeof ImportOutcome>;

const batch = {
  /** Says what would become of each row, and changes nothing. */
  dryRun: z.boolean().default(false),
  rows: z.array(ImportRow).max(IMPORT_BATCH),
};

/** What became of the rows, in their order. */
export const Imported = z.object({ items: z.array(ImportOutcome) });

export const importToCustomer = call('invitations', 'import-to-customer', {
  summary:
    'Invites people of a customer from a file of CSV; mails over the cap follow as soon as it allows',
  http: {
    method: 'POST',
    path: '/customers/:customerId/invitations/import',
    csv: CustomerInvitationRow,
  },
  access: 'invitations:manage',
  input: z.strictObject({ customerId: CustomerId, ...batch }),
  output: Imported,
  problems: [NotFound, ModuleNotEnabled, CustomerNotCorporate, CustomerIndependent, AccessNotOpen],
});

export const importMembers = call('invitations', 'import-members', {
  summary:
    "Invites people to the caller's own organisation from a file of CSV; mails over the cap follow as soon as it allows",
  http: { method: 'POST', path: '/invitations/import', csv: MemberInvitationRow },
  access: 'members:manage',
  input: z.strictObject(batch),
  output: Imported,
  problems: [DepartmentBound],
});
