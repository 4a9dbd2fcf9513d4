import type { InputOf } from '@gatehouse/contracts';
import type { resendActivation } from '@gatehouse/contracts/invitations';
import { getActivation } from '@gatehouse/contracts/tenant-access';
import { Caller, UnitOfWork, type CallContext, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Activations } from './activations.js';

@Injectable()
export class ResendActivation implements UseCase<typeof resendActivation, CallContext> {
  constructor(
    private readonly caller: Caller,
    private readonly work: UnitOfWork,
    private readonly activations: Activations,
  ) {}

  async run(
    { customerId }: InputOf<typeof resendActivation>,
    context: CallContext,
  ): Promise<undefined> {
    const activation = await this.caller.call(context, getActivation, { customerId });
    await this.work.run(context, { organization_id: customerId }, (within) =>
      this.activations.send(within, activation),
    );
  }
}
