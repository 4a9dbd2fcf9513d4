import { NotFound, type InputOf, type Logo } from '@gatehouse/contracts';
import { getApplicationLogo } from '@gatehouse/contracts/identity';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { servedLogo } from '@gatehouse/platform/images';
import { ApplicationLogoRepository } from './application-logo.repository.js';

@Handles(getApplicationLogo, { scope: ({ applicationId }) => ({ client_id: applicationId }) })
export class GetApplicationLogo implements UseCase<typeof getApplicationLogo> {
  constructor(private readonly logos: ApplicationLogoRepository) {}

  async run(
    { applicationId }: InputOf<typeof getApplicationLogo>,
    context: Context,
  ): Promise<Logo> {
    const logo = await this.logos.find(context, applicationId);
    if (!logo) throw new NotFound();
    return servedLogo(logo);
  }
}
