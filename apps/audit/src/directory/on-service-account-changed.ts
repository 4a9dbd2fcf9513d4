import type { EventData } from '@gatehouse/contracts';
import { serviceAccountChanged } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { DirectoryRepository } from './directory.repository.js';

/** A deleted service account keeps its name here, since its records stay. */
@Subscribes(serviceAccountChanged, { scope: () => ({ worker: 'on' }) })
export class OnServiceAccountChanged implements EventHandler<typeof serviceAccountChanged> {
  constructor(private readonly directory: DirectoryRepository) {}

  run({ serviceAccountId, name }: EventData<typeof serviceAccountChanged>, context: Context): void {
    this.directory.putMember(context, serviceAccountId, 'service-account', name);
  }
}
