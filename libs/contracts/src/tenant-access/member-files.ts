import { call } from '../call.js';
import { listCustomerMembers, listMembers } from './members.js';

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
