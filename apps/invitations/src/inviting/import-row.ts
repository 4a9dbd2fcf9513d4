import type { ImportRow } from '@gatehouse/contracts';
import { CustomerInvitationRow, MemberInvitationRow } from '@gatehouse/contracts/invitations';
import { parseRow } from '@gatehouse/platform';
import type { InvitationRequest } from '../invitations/invitation-policy.js';

/** Whom a row of a file wants to be invited, and whether now (C5). */
export interface ImportedRow {
  request: InvitationRequest;
  inviteNow: boolean;
}

/** Reads one row. @throws InvalidRequest with a pointer to each cell that is wrong */
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
