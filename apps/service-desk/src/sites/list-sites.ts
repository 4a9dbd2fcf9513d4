import type { InputOf } from '@gatehouse/contracts';
import { listSites } from '@gatehouse/contracts/service-desk';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { perspectiveOf } from '../shared/perspective.js';
import { SiteRepository } from './site.repository.js';

@Handles(listSites)
export class ListSites implements UseCase<typeof listSites> {
  constructor(private readonly sites: SiteRepository) {}

  run(request: InputOf<typeof listSites>, context: Context) {
    return this.sites.list(context, perspectiveOf(context), request);
  }
}
