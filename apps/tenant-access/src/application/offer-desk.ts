import {
  emailKey,
  NotFound,
  PermissionDenied,
  type CustomerId,
  type OrganizationId,
  type ProviderId,
} from '@gatehouse/contracts';
import {
  AccessNotOpen,
  CustomerNotCorporate,
  DepartmentBound,
} from '@gatehouse/contracts/tenant-access';
import { organizationOf, userOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { isOpen } from '../domain/access-grant.js';
import { isIndependent } from '../domain/admission.js';
import { lackingToOffer } from '../domain/delegation.js';
import type { Offer, OfferGround } from '../domain/offers.js';
import { AddressedOrganization, type Addressed } from './addressed.js';
import { OfferFacts } from './offer-facts.js';
import { OrganizationRepository, type CustomerWithGrant } from './ports.js';

/** Where somebody may offer memberships. */
export interface OfferPlace {
  organizationId: OrganizationId;
  organizationName: string;
  /** The provider that offers them to its customer; null where an organisation invites for itself. */
  providerId: ProviderId | null;
  /** The epoch of the last disabling: invitations from before it are dead. */
  accessEpoch: number;
  addressed: Addressed;
  /** Whether it was a customer itself: an invitation from that time may name a role of a customer (B12). */
  wasCustomer: boolean;
}

/** Says whether somebody may offer memberships of an organisation at all, and what decides on the single offers. */
@Injectable()
export class OfferDesk {
  constructor(
    private readonly addressed: AddressedOrganization,
    private readonly organizations: OrganizationRepository,
    private readonly facts: OfferFacts,
  ) {}

  /** @throws NotFound, PermissionDenied, DepartmentBound, ModuleNotEnabled, CustomerNotCorporate, CustomerIndependent, AccessNotOpen */
  async open(context: Context, organizationId: OrganizationId, again = false): Promise<OfferPlace> {
    const isOwn = organizationId === organizationOf(context);
    const over = isOwn ? 'own organisation' : 'customer';
    const permission = lackingToOffer({ permissions: userOf(context).permissions, over }, []);
    if (permission) throw new PermissionDenied({ permission });
    // A new colleague would belong to no department, and so not be seen by whoever is bound to one.
    if (isOwn && userOf(context).departmentId) throw new DepartmentBound();
    return isOwn ? this.own(context) : this.customers(context, organizationId, again);
  }

  ground(context: Context, place: OfferPlace, offers: readonly Offer[]): Promise<OfferGround> {
    return this.facts.gather(context, place.addressed, {
      roles: [...new Set(offers.flatMap(({ roles }) => roles))],
      emailKeys: [...new Set(offers.map(({ email }) => emailKey(email)))],
      contactIds: offers.flatMap(({ contactId }) => contactId ?? []),
    });
  }

  private async own(context: Context): Promise<OfferPlace> {
    const addressed = await this.addressed.forPeople(context, undefined);
    const organization = await this.organizations.find(context, addressed.organizationId);
    if (!organization) throw new NotFound();
    return {
      organizationId: organization.id,
      organizationName: organization.name,
      providerId: null,
      accessEpoch: organization.grant?.endedEpoch ?? 0,
      addressed,
      wasCustomer: isIndependent(organization),
    };
  }

  private async customers(
    context: Context,
    customerId: CustomerId,
    again: boolean,
  ): Promise<OfferPlace> {
    const addressed = await this.addressed.forPeople(context, customerId);
    if (!addressed.customer) throw new NotFound();
    const { customer, grant } = openCustomer(addressed.customer, again);
    return {
      organizationId: customer.id,
      organizationName: customer.name,
      providerId: customer.providerId,
      accessEpoch: grant.endedEpoch,
      addressed,
      wasCustomer: false,
    };
  }
}

/** Nobody is invited to a portal that would not let them in (B4). What was sent before may be sent again: it is held until it is on. */
function openCustomer({ customer, grant }: CustomerWithGrant, again: boolean) {
  if (customer.kind !== 'corporate') throw new CustomerNotCorporate();
  if (!grant || !(again || isOpen(grant)))
    throw new AccessNotOpen({ access: grant?.status ?? 'off' });
  return { customer, grant };
}
