import { Problem, type InputOf, type OutputOf } from '@gatehouse/contracts';
import type { judgeOffers, Verdict } from '@gatehouse/contracts/tenant-access';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { judgeOffer, type Offer, type OfferGround } from '../domain/offers.js';
import { roleOnceIndependent } from '../domain/roles.js';
import { OfferDesk } from './offer-desk.js';

@Injectable()
export class JudgeOffers implements UseCase<typeof judgeOffers> {
  constructor(private readonly desk: OfferDesk) {}

  async run(
    { organizationId, again, ...input }: InputOf<typeof judgeOffers>,
    context: Context,
  ): Promise<OutputOf<typeof judgeOffers>> {
    const place = await this.desk.open(context, organizationId, again);
    const offers = place.wasCustomer ? input.offers.map(asOfToday) : input.offers;
    const known = await this.desk.ground(context, place, offers);
    // Invitations say of an invitation whether its address is blocked; resending it goes by the same word.
    const ground = again ? { ...known, blocked: new Set<string>() } : known;
    const { organizationName, providerId, accessEpoch } = place;
    const verdicts = offers.map((offer) => verdictOn(offer, ground));
    return { organizationName, providerId, accessEpoch, verdicts };
  }
}

const asOfToday = (offer: Offer): Offer => ({
  ...offer,
  roles: offer.roles.map(roleOnceIndependent),
});

function verdictOn(offer: Offer, ground: OfferGround): Verdict {
  try {
    return { kind: 'allowed', ...judgeOffer(offer, ground) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { kind: 'refused', code: error.code, data: error.data };
  }
}
