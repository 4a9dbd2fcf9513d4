import { AreaNotOpen, type InputOf } from '@gatehouse/contracts';
import { listProblemPlaces } from '@gatehouse/contracts/service-desk';
import { Handles, memberOf, type Context, type UseCase } from '@gatehouse/platform';
import { AssetRepository } from '../assets/asset.repository.js';
import { ignoreAreas, type Perspective } from '../shared/perspective.js';
import { SiteRepository } from '../sites/site.repository.js';

/** The names of the assets and sites that a problem can be reported for, even if the assets themselves are not open to the caller. */
@Handles(listProblemPlaces)
export class ListProblemPlaces implements UseCase<typeof listProblemPlaces> {
  constructor(
    private readonly assets: AssetRepository,
    private readonly sites: SiteRepository,
  ) {}

  async run({ kind, ...request }: InputOf<typeof listProblemPlaces>, context: Context) {
    ignoreAreas(context);
    const { organizationId, areas } = memberOf(context);
    // Providers report no problems, so only the customer perspective counts.
    if (!areas.includes('problem-reports')) throw new AreaNotOpen({ area: 'problem-reports' });
    const perspective: Perspective = { roles: ['customer'], organizationId };
    const { items, nextCursor } =
      kind === 'asset'
        ? await this.assets.list(context, perspective, request)
        : await this.sites.list(context, perspective, request);
    return { items: items.map(({ id, name }) => ({ id, name })), nextCursor };
  }
}
