import { InvalidRequest } from '@gatehouse/contracts';
import {
  CustomerInvitationRow,
  MemberInvitationRow,
  type ImportRow,
} from '@gatehouse/contracts/invitations';
import { parseAs } from '@gatehouse/platform';
import type { Wish } from './offers.js';

/** Whom a row of a file wants to be invited, and whether now (C5). */
export interface Wanted {
  wish: Wish;
  inviteNow: boolean;
}

/** Reads one row. @throws InvalidRequest with a pointer to each cell that is wrong */
export type RowReader = (row: ImportRow) => Wanted;

export const customerRow: RowReader = ({ fields }) => {
  requireText(fields);
  const { role, inviteNow, externalId = null, ...person } = parseAs(CustomerInvitationRow, fields);
  return { wish: { ...person, externalId, roles: [role] }, inviteNow };
};

export const memberRow: RowReader = ({ fields }) => {
  requireText(fields);
  const { inviteNow, ...person } = parseAs(MemberInvitationRow, fields);
  const { firstName = null, lastName = null, externalId = null } = person;
  return { wish: { ...person, firstName, lastName, externalId }, inviteNow };
};

/** What stands where bytes were no UTF-8. */
const REPLACEMENT = '\uFFFD';

function requireText(fields: ImportRow['fields']): void {
  const garbled = Object.keys(fields).filter((name) => fields[name]?.includes(REPLACEMENT));
  if (garbled.length === 0) return;
  throw new InvalidRequest({
    errors: garbled.map((name) => ({ pointer: `/${name}`, detail: 'is not UTF-8' })),
  });
}
