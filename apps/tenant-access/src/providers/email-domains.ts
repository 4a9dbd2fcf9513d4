import { domainToASCII } from 'node:url';
import { EmailDomainNotAllowed } from '@gatehouse/contracts/tenant-access';
import { memberOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ProviderRepository } from './provider.repository.js';

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/** Compares domains in their ASCII form. Subdomains do not match. */
export function isInDomains(domains: readonly string[], email: string): boolean {
  const domain = domainToASCII(domainOf(email));
  return domain !== '' && domains.some((allowed) => domainToASCII(allowed) === domain);
}

/** The e-mail domains that an organization allows for its own people; all of them if the list is empty. */
export interface EmailDomainRule {
  domains: string[];
  /** Who to ask about adding a domain. */
  contact: string | null;
}

export const ANY_DOMAIN: EmailDomainRule = { domains: [], contact: null };

/** The domain of the address if the rule does not allow it. */
export const disallowedDomain = (
  { domains }: EmailDomainRule,
  email: string,
): string | undefined =>
  domains.length === 0 || isInDomains(domains, email) ? undefined : domainOf(email);

/** The e-mail domains that the caller's organization allows. Only providers have a list. */
@Injectable()
export class EmailDomains {
  constructor(private readonly providers: ProviderRepository) {}

  async rule(context: Context): Promise<EmailDomainRule> {
    const { organizationId, providerId } = memberOf(context);
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
