import { z } from 'zod';
import { call } from '../call.js';
import { CustomerId, InvitationId, UserId } from '../ids.js';
import { IMPORT_BYTES, importBatch, ImportProblem } from '../import.js';
import { NotFound } from '../problems.js';
import { Email, line, personName } from '../scalar.js';
import { RoleReference, RoleReferences } from '../tenant-access/role-references.js';
import { DepartmentBound } from '../tenant-access/departments.js';
import { updateMember } from '../tenant-access/members.js';
import { CustomerIndependent } from '../tenant-access/organizations.js';
import { AccessNotOpen } from '../tenant-access/access.js';
import { CustomerNotCorporate, ModuleNotEnabled } from '../tenant-access/organizations.js';
import { invitedPerson } from './inviting.js';

/** One or more roles in a cell, separated by `|`. */
const RolesCell = z
  .string()
  .transform((cell) => cell.split('|'))
  .pipe(RoleReferences.min(1))
  .meta({ description: 'One or more roles, separated by `|`: `agent|supervisor`' });

const rowPerson = { ...invitedPerson, email: Email, inviteNow: z.stringbool().default(true) };

/** A row of an import to a customer. */
export const CustomerInvitationRow = z.strictObject({
  ...rowPerson,
  firstName: personName,
  lastName: personName,
  role: RoleReference,
});

/** A row of an import to the caller's own organization. */
export const MemberInvitationRow = z.strictObject({
  ...rowPerson,
  firstName: personName.optional(),
  lastName: personName.optional(),
  roles: RolesCell,
});

const { capability, departmentId } = updateMember.input.shape;
const asExported = line(200).optional().describe('Ignored, so that an export can be imported.');

/** A row of an import of members. */
export const MemberRow = MemberInvitationRow.extend({
  roles: RolesCell.optional().describe(
    'One or more roles, separated by `|`: `agent|supervisor`. Required for a new person.',
  ),
  capability: capability.describe('For members only.'),
  departmentId: departmentId.unwrap().unwrap().optional().describe('For members only.'),
  userId: asExported,
  profile: asExported,
  status: asExported,
  joinedAt: asExported,
  lastSignInAt: asExported,
});

export type MemberRow = z.infer<typeof MemberRow>;

/** The outcome of a row; in a dry run, the expected outcome. */
export const ImportOutcome = z.object({
  row: z.number().int().describe('The row number as in a spreadsheet; the header is row 1.'),
  email: z.string().nullable(),
  outcome: z
    .enum(['created', 'unchanged', 'refused'])
    .describe('`unchanged` if the person is already invited or a member.'),
  invitationId: InvitationId.optional().describe(
    'Absent in a dry run, and if the caller may not see the invitation.',
  ),
  warnings: z.array(z.string()).optional(),
  problem: ImportProblem.optional(),
});

export type ImportOutcome = z.infer<typeof ImportOutcome>;

/** The outcome of a row; in a dry run, the expected outcome. */
export const MemberImportOutcome = ImportOutcome.extend({
  outcome: z
    .enum(['invited', 'updated', 'unchanged', 'refused'])
    .describe('`unchanged` also if the person is already invited.'),
  userId: UserId.optional().describe('Absent if the person is not a member yet.'),
});

export type MemberImportOutcome = z.infer<typeof MemberImportOutcome>;

/** The outcomes in the order of the rows. */
export const ImportResult = z.object({ items: z.array(ImportOutcome) });

export const importToCustomer = call('invitations', 'import-to-customer', {
  summary: "Import invitations to a customer's organization from CSV",
  description: 'Emails over the hourly limit are sent as soon as the limit allows.',
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
  summary: 'Import invitations to your own organization from CSV',
  description: 'Emails over the hourly limit are sent as soon as the limit allows.',
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

export const upsertMembers = call('invitations', 'upsert-members', {
  summary: 'Import members of your own organization from CSV or NDJSON',
  description:
    'Members are found by their email address, and get the roles, capability and department of their row; empty cells leave them as they are. Everyone else is invited, as by `POST /invitations/import`. Names are used for invitations only: members change their own. An export of members can be changed and imported. Changed permissions apply to open sessions immediately; if your own change, refresh and send the file again with the same `Idempotency-Key`.',
  http: {
    method: 'POST',
    path: '/members/import',
    maxBytes: IMPORT_BYTES,
    csv: MemberRow,
    csvKeys: ['email'],
  },
  access: 'members:manage',
  invalidatesToken: true,
  input: z.strictObject(importBatch),
  output: z.object({ items: z.array(MemberImportOutcome) }),
  problems: [],
});
