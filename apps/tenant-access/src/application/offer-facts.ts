import type { ContactId } from '@gatehouse/contracts';
import { organizationOf, userOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { OfferGround } from '../domain/offers.js';
import type { Addressed } from './addressed.js';
import { ContactRepository } from './contact-ports.js';
import { ANY_DOMAIN, EmailDomains, strangeDomain } from './email-domains.js';
import { EmailBlocks, MembershipRepository } from './people-ports.js';
import { RoleBook } from './role-book.js';

/** Gathers what decides on offers, all of them at once. */
@Injectable()
export class OfferFacts {
  constructor(
    private readonly book: RoleBook,
    private readonly blocks: EmailBlocks,
    private readonly memberships: MembershipRepository,
    private readonly domains: EmailDomains,
    private readonly contacts: ContactRepository,
  ) {}

  async gather(
    context: Context,
    { organizationId, kind, authority, customer }: Addressed,
    offered: { roles: string[]; emailKeys: string[]; contactIds: ContactId[] },
  ): Promise<OfferGround> {
    const { organizationKind, platformRole } = userOf(context);
    const rule = customer ? ANY_DOMAIN : await this.domains.own(context);
    return {
      authority,
      isSupport: organizationKind === 'platform' && platformRole === 'platform-support',
      catalogue: await this.book.open(context, organizationId, kind, offered.roles),
      blocked: await this.blocks.among(context, offered.emailKeys),
      members: await this.memberships.keysAmong(context, organizationId, offered.emailKeys),
      lostContacts: await this.lost(context, offered.contactIds),
      strangeDomain: (email) => strangeDomain(rule, email),
      domainContact: rule.contact,
    };
  }

  private async lost(context: Context, ids: ContactId[]): Promise<Set<ContactId>> {
    const lost = new Set<ContactId>();
    for (const id of ids)
      if (!(await this.contacts.exists(context, organizationOf(context), id))) lost.add(id);
    return lost;
  }
}
