import { z } from 'zod';
import { call } from '../call.js';
import { UserId } from '../ids.js';
import { IMPORT_BATCH, ImportProblem } from '../import.js';
import { Email } from '../scalar.js';
import { listCustomerMembers, listMembers, updateMember } from './members.js';

export const exportMembers = call('tenant-access', 'export-members', {
  summary: 'Export the members of your own organization as CSV or NDJSON',
  http: { method: 'GET', path: '/members/export', export: true },
  access: 'members:read',
  input: listMembers.input,
  output: listMembers.output,
  problems: listMembers.problems,
});

export const exportCustomerMembers = call('tenant-access', 'export-customer-members', {
  summary: 'Export the members of a customer as CSV or NDJSON',
  http: { method: 'GET', path: '/customers/:customerId/members/export', export: true },
  access: 'members:read',
  input: listCustomerMembers.input,
  output: listCustomerMembers.output,
  problems: listCustomerMembers.problems,
});

const { roles, capability, departmentId } = updateMember.input.shape;

/** Made by invitations, which imports members: those that the organization does not have yet are invited. */
export const updateMembers = call('tenant-access', 'update-members', {
  summary: 'Update the members of your own organization with these email addresses',
  access: 'members:manage',
  input: z.strictObject({
    /** Returns the outcomes without changing anything. */
    dryRun: z.boolean(),
    members: z
      .array(z.strictObject({ email: Email, roles, capability, departmentId }))
      .max(IMPORT_BATCH),
  }),
  /** In the same order. `userId` is absent if the organization has no such member, or none that the caller may see. */
  output: z.object({
    items: z.array(
      z.object({
        userId: UserId.optional(),
        outcome: z.enum(['updated', 'unchanged', 'unknown', 'refused']),
        problem: ImportProblem.optional(),
      }),
    ),
  }),
  problems: [],
});
