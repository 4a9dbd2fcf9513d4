import {
  getInvitationTimeline,
  Invitation,
  listCustomerInvitations,
} from '@gatehouse/contracts/invitations';
import { expectAnswer, type Answer, type Wish } from './client.js';
import type { Customer } from './customers.js';
import { unique, type Person } from './people.js';

/** Somebody who may be invited, whom no other test knows. */
export const somebody = () => ({
  email: `Guest-${unique()}@clinic.example`,
  firstName: 'Theo',
  lastName: 'Brandt',
  language: 'en',
});

/** Tries to invite a person of a customer. */
export const tryInvite = (
  who: Person,
  { id }: Pick<Customer, 'id'>,
  wish: Record<string, unknown> = {},
  more: Wish = {},
): Promise<Answer> => {
  const body = { ...somebody(), role: 'member', ...wish };
  return who.call('POST', `/customers/${id}/invitations`, { ...more, body });
};

export const invite = async (...invited: Parameters<typeof tryInvite>): Promise<Invitation> =>
  expectAnswer(await tryInvite(...invited), 201, Invitation);

/** Invites somebody to the organisation of who invites. */
export async function inviteOwn(
  who: Person,
  wish: Record<string, unknown> = {},
): Promise<Invitation> {
  const body = { email: somebody().email, roles: ['member'], ...wish };
  return expectAnswer(await who.call('POST', '/invitations', { body }), 201, Invitation);
}

export const show = async (who: Person, { id }: Pick<Invitation, 'id'>): Promise<Invitation> =>
  expectAnswer(await who.call('GET', `/invitations/${id}`), 200, Invitation);

export const resend = (who: Person, { id }: Pick<Invitation, 'id'>): Promise<Answer> =>
  who.call('POST', `/invitations/${id}/resend`);

export const remove = (
  who: Person,
  { id }: Pick<Invitation, 'id'>,
  wish: Wish = {},
): Promise<Answer> => who.call('DELETE', `/invitations/${id}`, wish);

/** What an organisation offered to the people of a customer. */
export const invitationsOf = async (
  who: Person,
  { id }: Pick<Customer, 'id'>,
  query = '',
): Promise<Invitation[]> => {
  const answer = await who.call('GET', `/customers/${id}/invitations${query}`);
  return expectAnswer(answer, 200, listCustomerInvitations.output).items;
};

/** What happened to an invitation. */
export const eventsOf = async (who: Person, { id }: Pick<Invitation, 'id'>) => {
  const answer = await who.call('GET', `/invitations/${id}/timeline`);
  return expectAnswer(answer, 200, getInvitationTimeline.output).items;
};
