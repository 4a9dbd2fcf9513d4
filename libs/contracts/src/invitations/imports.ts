import { z } from 'zod';
import { call } from '../call.js';
import { CustomerId, InvitationId } from '../ids.js';
import { IMPORT_BYTES, importBatch, ImportProblem } from '../import.js';
import { NotFound } from '../problems.js';
import { Email, personName } from '../scalar.js';
import { RoleReference, RoleReferences } from '../tenant-access/roles.js';
import { DepartmentBound } from '../tenant-access/departments.js';
import { CustomerIndependent } from '../tenant-access/organizations.js';
import { AccessNotOpen } from '../tenant-access/access.js';
import { CustomerNotCorporate, ModuleNotEnabled } from '../tenant-access/organizations.js';
import { invitedPerson } from './inviting.js';

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
  firstName: personName,
  lastName: personName,
  role: RoleReference,
});

/** What a row says of a person of one's own organisation. */
export const MemberInvitationRow = z.strictObject({
  ...rowPerson,
  firstName: personName.optional(),
  lastName: personName.optional(),
  roles: RolesCell,
});

/** What became of one row, or in a dry run: what would. */
export const ImportOutcome = z.object({
  /** As a spreadsheet numbers it: the row that names the columns is usually the first. */
  row: z.number().int(),
  email: z.string().nullable(),
  /** `unchanged`: this person is invited already, or a member. */
  outcome: z.enum(['created', 'unchanged', 'refused']),
  /** Absent in a dry run, and for an invitation that is not the caller's to see. */
  invitationId: InvitationId.optional(),
  warnings: z.array(z.string()).optional(),
  problem: ImportProblem.optional(),
});

export type ImportOutcome = z.infer<typeof ImportOutcome>;

/** What became of the rows, in their order. */
export const ImportResult = z.object({ items: z.array(ImportOutcome) });

export const importToCustomer = call('invitations', 'import-to-customer', {
  summary:
    'Invites people of a customer from a file of CSV; mails over the cap follow as soon as it allows',
  http: {
    method: 'POST',
    path: '/customers/:customerId/invitations/import',
    maxBytes: IMPORT_BYTES,
    csv: CustomerInvitationRow,
    csvKeys: ['email'],
  },
  access: 'invitations:manage',
  input: z.strictObject({ customerId: CustomerId, ...importBatch }),
  output: ImportResult,
  problems: [NotFound, ModuleNotEnabled, CustomerNotCorporate, CustomerIndependent, AccessNotOpen],
});

export const importMembers = call('invitations', 'import-members', {
  summary:
    "Invites people to the caller's own organisation from a file of CSV; mails over the cap follow as soon as it allows",
  http: {
    method: 'POST',
    path: '/invitations/import',
    maxBytes: IMPORT_BYTES,
    csv: MemberInvitationRow,
    csvKeys: ['email'],
  },
  access: 'members:manage',
  input: z.strictObject(importBatch),
  output: ImportResult,
  problems: [DepartmentBound],
});
