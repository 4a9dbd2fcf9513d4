import { domainToASCII } from 'node:url';
import { EmailDomainNotAllowed } from '@gatehouse/contracts/tenant-access';
import { userOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ProviderRepository } from './provider.repository.js';

/** The domain of an address, as it stands there. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/** Whether an address is at one of the domains. They compare in their ASCII form, and subdomains are others (E2). */
export function isInDomains(domains: readonly string[], email: string): boolean {
  const domain = domainToASCII(domainOf(email));
  return domain !== '' && domains.some((allowed) => domainToASCII(allowed) === domain);
}

/** The domains at which the own people of an organisation have their addresses; none where every one is allowed. */
export interface EmailDomainRule {
  domains: string[];
  /** Whom to ask for another one. */
  contact: string | null;
}

export const ANY_DOMAIN: EmailDomainRule = { domains: [], contact: null };

/** The domain of an address that a rule does not allow. */
export const disallowedDomain = (
  { domains }: EmailDomainRule,
  email: string,
): string | undefined =>
  domains.length === 0 || isInDomains(domains, email) ? undefined : domainOf(email);

/** Which e-mail domains are allowed for the caller's own organisation (E2). Only providers have a list. */
@Injectable()
export class EmailDomains {
  constructor(private readonly providers: ProviderRepository) {}

  async rule(context: Context): Promise<EmailDomainRule> {
    const { organizationId, providerId } = userOf(context);
    const provider = providerId && (await this.providers.find(context, providerId));
    if (!provider) return ANY_DOMAIN;
    const domains = providerId === organizationId ? provider.emailDomains : [];
    return { domains, contact: provider.supportContact };
  }

  /** @throws EmailDomainNotAllowed */
  async require(context: Context, email: string): Promise<void> {
    const rule = await this.rule(context);
    const domain = disallowedDomain(rule, email);
    if (domain !== undefined) throw new EmailDomainNotAllowed({ domain, contact: rule.contact });
  }
}
