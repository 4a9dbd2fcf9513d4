import { AreaNotOpen, type InputOf } from '@gatehouse/contracts';
import { listProblemPlaces } from '@gatehouse/contracts/service-desk';
import { Handles, userOf, type Context, type UseCase } from '@gatehouse/platform';
import { AssetRepository } from '../assets/asset.repository.js';
import { ignoreAreas, type Perspective } from '../shared/perspective.js';
import { SiteRepository } from '../sites/site.repository.js';

/** Whoever may report problems needs names to choose from, also where the assets themselves are not open to them (D5, D6). */
@Handles(listProblemPlaces)
export class ListProblemPlaces implements UseCase<typeof listProblemPlaces> {
  constructor(
    private readonly assets: AssetRepository,
    private readonly sites: SiteRepository,
  ) {}

  async run({ kind, ...request }: InputOf<typeof listProblemPlaces>, context: Context) {
    await ignoreAreas(context);
    const { organizationId, areas } = userOf(context);
    // As for the report itself: who serves customers has nobody to report to.
    if (!areas.includes('problem-reports')) throw new AreaNotOpen({ area: 'problem-reports' });
    const side: Perspective = { kinds: ['customer'], organizationId };
    const { items, nextCursor } =
      kind === 'asset'
        ? await this.assets.list(context, side, request)
        : await this.sites.list(context, side, request);
    return { items: items.map(({ id, name }) => ({ id, name })), nextCursor };
  }
}
