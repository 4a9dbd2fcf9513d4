import type { InputOf } from '@gatehouse/contracts';
import type { listAuditEvents } from '@gatehouse/contracts/audit';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Chains } from './ports.js';

@Injectable()
export class ListAuditEvents implements UseCase<typeof listAuditEvents> {
  constructor(private readonly chains: Chains) {}

  run(request: InputOf<typeof listAuditEvents>, context: Context) {
    return this.chains.list(context, request);
  }
}
