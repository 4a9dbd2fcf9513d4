import { NotFound, type InputOf, type OutputOf } from '@gatehouse/contracts';
import { LINK_LIFETIME_MS } from '@gatehouse/contracts/invitations';
import { previewActivationEmail } from '@gatehouse/contracts/notifications';
import { Handles, memberOf, type Context, type UseCase } from '@gatehouse/platform';
import { BrandRepository } from '../branding/brand.repository.js';
import { linkFor } from '../email-templates/link.rules.js';
import { renderEmail } from '../email-templates/render-email.rules.js';
import { AccountRepository } from '../people/account.repository.js';
import { OrganizationRepository } from '../people/organization.repository.js';

/** Renders what would be sent now, by the templates of what is sent. */
@Handles(previewActivationEmail)
export class PreviewActivationEmail implements UseCase<typeof previewActivationEmail> {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly brands: BrandRepository,
    private readonly accounts: AccountRepository,
  ) {}

  async run(
    { customerId, language }: InputOf<typeof previewActivationEmail>,
    context: Context,
  ): Promise<OutputOf<typeof previewActivationEmail>> {
    const { userId } = memberOf(context);
    const organizationName = await this.organizations.nameOf(context, customerId);
    const providerId = await this.organizations.providerOf(context, customerId);
    // A provider is no customer of its own.
    if (organizationName === null || providerId === customerId) throw new NotFound();
    // The customer is theirs. The names of accounts are for the service's own eyes.
    context.transaction.enter({ worker: 'on' });
    const [brand, who, now] = await Promise.all([
      this.brands.brandFor(context, customerId),
      this.accounts.nameToShow(context, userId),
      context.transaction.now(),
    ]);
    const { sender, subject, html, text } = renderEmail(
      {
        template: 'invitation',
        data: { organizationName, firstName: null, who },
        url: linkFor('invitation', brand.url, null),
        expiresAt: new Date(now.getTime() + LINK_LIFETIME_MS),
      },
      language,
      brand,
    );
    return { sender, subject, html, text };
  }
}
