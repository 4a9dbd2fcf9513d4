import type { ImportRow } from '@gatehouse/contracts';
import { CustomerInvitationRow, MemberInvitationRow } from '@gatehouse/contracts/invitations';
import { parseRow } from '@gatehouse/platform';
import type { Wish } from './offers.js';

/** Whom a row of a file wants to be invited, and whether now (C5). */
export interface Wanted {
  wish: Wish;
  inviteNow: boolean;
}

/** Reads one row. @throws InvalidRequest with a pointer to each cell that is wrong */
export type RowReader = (row: ImportRow) => Wanted;

export const customerRow: RowReader = ({ fields }) => {
  const { role, inviteNow, externalId = null, ...person } = parseRow(CustomerInvitationRow, fields);
  return { wish: { ...person, externalId, roles: [role] }, inviteNow };
};

export const memberRow: RowReader = ({ fields }) => {
  const { inviteNow, ...person } = parseRow(MemberInvitationRow, fields);
  const { firstName = null, lastName = null, externalId = null } = person;
  return { wish: { ...person, firstName, lastName, externalId }, inviteNow };
};
