import type { ImportRow } from '@gatehouse/contracts';
import { CustomerInvitationRow, MemberInvitationRow } from '@gatehouse/contracts/invitations';
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
