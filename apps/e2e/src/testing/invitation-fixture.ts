import {
  getInvitationTimeline,
  Invitation,
  listCustomerInvitations,
} from '@gatehouse/contracts/invitations';
import { expectAnswer, type Answer, type RequestOptions } from './api-client.js';
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
): Promise<Answer> => {
  const body = { ...newPerson(), role: 'member', ...options };
  return who.call('POST', `/customers/${id}/invitations`, { ...more, body });
};

export const invite = async (...invited: Parameters<typeof tryInvite>): Promise<Invitation> =>
  expectAnswer(await tryInvite(...invited), 201, Invitation);

/** Invites someone to the inviter's own organization. */
export async function inviteMember(
  who: Person,
  options: Record<string, unknown> = {},
): Promise<Invitation> {
  const body = { email: newPerson().email, roles: ['member'], ...options };
  return expectAnswer(await who.call('POST', '/invitations', { body }), 201, Invitation);
}

export const getInvitation = async (
  who: Person,
  { id }: Pick<Invitation, 'id'>,
): Promise<Invitation> =>
  expectAnswer(await who.call('GET', `/invitations/${id}`), 200, Invitation);

export const resend = (who: Person, { id }: Pick<Invitation, 'id'>): Promise<Answer> =>
  who.call('POST', `/invitations/${id}/resend`);

export const deleteInvitation = (
  who: Person,
  { id }: Pick<Invitation, 'id'>,
  options: RequestOptions = {},
): Promise<Answer> => who.call('DELETE', `/invitations/${id}`, options);

/** The provider's invitations of a customer. */
export const invitationsOfCustomer = async (
  who: Person,
  { id }: Pick<Customer, 'id'>,
  query = '',
): Promise<Invitation[]> => {
  const answer = await who.call('GET', `/customers/${id}/invitations${query}`);
  return expectAnswer(answer, 200, listCustomerInvitations.output).items;
};

export const timelineOf = async (who: Person, { id }: Pick<Invitation, 'id'>) => {
  const answer = await who.call('GET', `/invitations/${id}/timeline`);
  return expectAnswer(answer, 200, getInvitationTimeline.output).items;
};
