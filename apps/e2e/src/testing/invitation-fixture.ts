import {
  getInvitationTimeline,
  Invitation,
  listCustomerInvitations,
} from '@gatehouse/contracts/invitations';
import { expectResponse, type ApiResponse, type RequestOptions } from './api-client.js';
import type { Customer } from './customer-fixture.js';
import { unique, type Person } from './person-fixture.js';

/** A unique person to invite. */
export const newPerson = () => ({
  email: `Guest-${unique()}@clinic.example`,
  firstName: 'Theo',
  lastName: 'Brandt',
  language: 'en',
});

/** Invites a customer's user, without checking the response. */
export const tryInvite = (
  who: Person,
  { id }: Pick<Customer, 'id'>,
  options: Record<string, unknown> = {},
  more: RequestOptions = {},
): Promise<ApiResponse> => {
  const body = { ...newPerson(), role: 'member', ...options };
  return who.call('POST', `/customers/${id}/invitations`, { ...more, body });
};

export const invite = async (...invited: Parameters<typeof tryInvite>): Promise<Invitation> =>
  expectResponse(await tryInvite(...invited), 201, Invitation);

/** Invites someone to the inviter's own organization. */
export async function inviteMember(
  who: Person,
  options: Record<string, unknown> = {},
): Promise<Invitation> {
  const body = { email: newPerson().email, roles: ['member'], ...options };
  return expectResponse(await who.call('POST', '/invitations', { body }), 201, Invitation);
}

export const getInvitation = async (
  who: Person,
  { id }: Pick<Invitation, 'id'>,
): Promise<Invitation> =>
  expectResponse(await who.call('GET', `/invitations/${id}`), 200, Invitation);

export const resend = (who: Person, { id }: Pick<Invitation, 'id'>): Promise<ApiResponse> =>
  who.call('POST', `/invitations/${id}/resend`);

export const deleteInvitation = (
  who: Person,
  { id }: Pick<Invitation, 'id'>,
  options: RequestOptions = {},
): Promise<ApiResponse> => who.call('DELETE', `/invitations/${id}`, options);

/** The provider's invitations of a customer. */
export const invitationsOfCustomer = async (
  who: Person,
  { id }: Pick<Customer, 'id'>,
  query = '',
): Promise<Invitation[]> => {
  const response = await who.call('GET', `/customers/${id}/invitations${query}`);
  return expectResponse(response, 200, listCustomerInvitations.output).items;
};

export const timelineOf = async (who: Person, { id }: Pick<Invitation, 'id'>) => {
  const response = await who.call('GET', `/invitations/${id}/timeline`);
  return expectResponse(response, 200, getInvitationTimeline.output).items;
};
