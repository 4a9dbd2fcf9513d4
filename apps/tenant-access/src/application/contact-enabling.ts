import type { ContactOffer } from '@gatehouse/contracts/tenant-access';
import { userOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { judgeOffer } from '../domain/offers.js';
import type { ContactRecord } from './contact-ports.js';
import { OfferDesk } from './offer-desk.js';

/** Turns a contact into somebody who is to be a user: under the same rules as any other offer of a membership (E3, E4). */
@Injectable()
export class ContactEnabling {
  constructor(private readonly desk: OfferDesk) {}

  /** @throws what keeps the caller from offering a membership, or this person from being offered one */
  async run(
    context: Context,
    contact: ContactRecord,
    wanted: string[] = [],
  ): Promise<{ enabled: ContactRecord; offer: ContactOffer }> {
    const { id, organizationId, email, firstName, lastName, language } = contact;
    const place = await this.desk.open(context, organizationId);
    const wish = { email, roles: wanted, platformRole: 'platform-user' as const };
    const ground = await this.desk.ground(context, place, [wish]);
    const { roles, roleNames } = judgeOffer(wish, ground);
    const { userId, organizationId: actsIn } = userOf(context);
    const { organizationName, providerId, accessEpoch } = place;
    return {
      enabled: enabledBy(contact, userId, context.transaction.now),
      offer: {
        contactId: id,
        organizationId,
        organizationName,
        providerId,
        email,
        firstName,
        lastName,
        language,
        roles,
        roleNames,
        accessEpoch,
        inviter: { userId, organizationId: actsIn },
      },
    };
  }
}

/** It keeps its id and its past; and whoever enabled it first stays on record. */
const enabledBy = (
  contact: ContactRecord,
  userId: ContactRecord['createdBy'],
  now: Date,
): ContactRecord =>
  contact.contactOnly
    ? {
        ...contact,
        contactOnly: false,
        enabledAt: now,
        enabledBy: userId,
        version: contact.version + 1,
      }
    : contact;
