import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { listPortalViewRoles } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { ViewablePortals } from './viewable-portals.js';
import { ViewedRoles } from './viewed-roles.js';

@Handles(listPortalViewRoles)
export class ListPortalViewRoles implements UseCase<typeof listPortalViewRoles> {
  constructor(
    private readonly portals: ViewablePortals,
    private readonly roles: ViewedRoles,
  ) {}

  async run(
    { customerId }: InputOf<typeof listPortalViewRoles>,
    context: Context,
  ): Promise<OutputOf<typeof listPortalViewRoles>> {
    await this.portals.require(context, customerId);
    return { roles: await this.roles.list(context, customerId) };
  }
}
