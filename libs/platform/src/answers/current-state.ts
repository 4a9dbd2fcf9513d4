import { changesWhatIsRead, readOf, type Call } from '@gatehouse/contracts';
import type { ModuleRef } from '@nestjs/core';
import type { CallContext, Context } from '../calls/context.js';
import { parseInput } from '../calls/validation.js';
import type { Binding } from './binding.js';
import { Precondition } from './precondition.js';
import type { UseCase } from './use-case.js';

/** Reads what a PATCH or PUT is about to change, by the GET of the same path. */
export class CurrentState {
  private readonly reads = new Map<string, Binding>();

  /** @throws Error for a call that changes what nobody can read, so that none is forgotten */
  constructor(
    bindings: readonly Binding[],
    private readonly modules: ModuleRef,
  ) {
    const contracts = bindings.map(({ contract }) => contract);
    for (const { contract } of bindings.filter((each) => changesWhatIsRead(each.contract))) {
      const read = readOf(contract, contracts);
      const binding = bindings.find((each) => each.contract === read);
      if (!binding) throw new Error(`${contract.subject} has no GET of the same path beside it`);
      this.reads.set(contract.subject, binding);
    }
  }

  /** @returns undefined for a call that takes no `If-Match` */
  precondition(
    contract: Call,
    input: Record<string, unknown>,
    ifMatch: string | undefined,
  ): Precondition | undefined {
    const read = this.reads.get(contract.subject);
    if (!read || ifMatch === undefined) return undefined;
    return new Precondition(ifMatch, (context) => this.read(read, input, context));
  }

  private async read(
    { contract, useCase }: Binding,
    input: Record<string, unknown>,
    context: Context,
  ): Promise<unknown> {
    const fields = Object.keys(contract.input.shape).filter((name) => name in input);
    const named = Object.fromEntries(fields.map((name) => [name, input[name]]));
    const reader = this.modules.get<UseCase<Call, CallContext>>(useCase, { strict: false });
    const unconditional: Context = { ...context, precondition: undefined };
    return contract.output.encode(await reader.run(parseInput(contract, named), unconditional));
  }
}
