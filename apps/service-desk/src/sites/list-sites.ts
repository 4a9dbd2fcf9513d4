import type { InputOf } from '@gatehouse/contracts';
import type { listSites } from '@gatehouse/contracts/service-desk';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { perspectiveOf } from '../shared/perspective.js';
import { SiteRepository } from './site.repository.js';

@Injectable()
export class ListSites implements UseCase<typeof listSites> {
  constructor(private readonly sites: SiteRepository) {}

  run(request: InputOf<typeof listSites>, context: Context) {
    return this.sites.list(context, perspectiveOf(context), request);
  }
}
