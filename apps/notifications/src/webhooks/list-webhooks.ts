import type { InputOf } from '@gatehouse/contracts';
import type { listWebhooks } from '@gatehouse/contracts/notifications';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { managerOf } from './managing.js';
import { Webhooks } from './ports.js';

@Injectable()
export class ListWebhooks implements UseCase<typeof listWebhooks> {
  constructor(private readonly webhooks: Webhooks) {}

  async run(request: InputOf<typeof listWebhooks>, context: Context) {
    managerOf(context);
    return this.webhooks.list(context, request);
  }
}
