import { InvalidRequest, type ImportRow } from '@gatehouse/contracts';
import {
  CustomerInvitationRow,
  MemberInvitationRow,
  MemberRow,
} from '@gatehouse/contracts/invitations';
import { parseRow } from '@gatehouse/platform';
import type { InvitationRequest } from '../invitations/invitation-policy.js';

/** What a row of an import file asks for. */
export interface ImportedRow {
  request: InvitationRequest;
  inviteNow: boolean;
}

/** @throws InvalidRequest with a pointer to each invalid cell */
export type RowParser = (row: ImportRow) => ImportedRow;

export const parseCustomerRow: RowParser = ({ fields }) => {
  const { role, inviteNow, externalId = null, ...person } = parseRow(CustomerInvitationRow, fields);
  return { request: { ...person, externalId, roles: [role] }, inviteNow };
};

export const parseMemberRow: RowParser = ({ fields }) => {
  const { inviteNow, ...person } = parseRow(MemberInvitationRow, fields);
  const { firstName = null, lastName = null, externalId = null } = person;
  return { request: { ...person, firstName, lastName, externalId }, inviteNow };
};

const AS_EXPORTED = ['userId', 'profile', 'status', 'joinedAt', 'lastSignInAt', 'capability'];

/** A row of an import of members, for a person who is not a member yet. */
export const parseNewMemberRow: RowParser = ({ row, fields }) => {
  const { capability = 'none', departmentId } = parseRow(MemberRow, fields);
  const early = { departmentId, capability: capability === 'none' ? undefined : capability };
  const errors = Object.entries(early)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => ({ pointer: `/${name}`, detail: 'can be given to members only' }));
  if (errors.length > 0) throw new InvalidRequest({ errors });
  const others = Object.entries(fields).filter(([name]) => !AS_EXPORTED.includes(name));
  return parseMemberRow({ row, fields: Object.fromEntries(others) });
};
