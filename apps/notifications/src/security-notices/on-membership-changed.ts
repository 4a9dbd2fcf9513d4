import type { CloudEvent, EventData } from '@gatehouse/contracts';
import type { membershipChanged } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { madeAt } from '../../domain/feed/reader.js';
import { Directory } from './ports.js';

@Injectable()
export class NoteMember implements Reaction<typeof membershipChanged> {
  constructor(private readonly directory: Directory) {}

  run(
    member: EventData<typeof membershipChanged>,
    context: Context,
    { sequence: version }: CloudEvent,
  ): Promise<void> {
    const since = madeAt(member.membershipId);
    return this.directory.noteMember(context, { ...member, since, version });
  }
}
