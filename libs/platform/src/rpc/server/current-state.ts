import { takesIfMatch, findReadCall, type Call } from '@gatehouse/contracts';
import type { Context } from '../context.js';
import { parseInput } from '../validation.js';
import type { RpcHandler } from './handles.js';
import { Precondition } from './precondition.js';

type Reader = Pick<RpcHandler, 'contract' | 'useCase'>;

/** Reads what a PATCH or PUT is about to change, through the GET of the same path. */
export class CurrentState {
  private readonly reads = new Map<string, Reader>();

  /** @throws Error for a PATCH or PUT without a GET of the same path, so that none is forgotten */
  constructor(handlers: readonly Reader[]) {
    const contracts = handlers.map(({ contract }) => contract);
    for (const contract of contracts.filter(takesIfMatch)) {
      const read = findReadCall(contract, contracts);
      const reader = handlers.find((each) => each.contract === read);
      if (!reader) throw new Error(`${contract.subject} has no GET of the same path beside it`);
      this.reads.set(contract.subject, reader);
    }
  }

  /** @returns undefined for a call without `If-Match` */
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
    { contract, useCase }: Reader,
    input: Record<string, unknown>,
    context: Context,
  ): Promise<unknown> {
    const fields = Object.keys(contract.input.shape).filter((name) => name in input);
    const named = Object.fromEntries(fields.map((name) => [name, input[name]]));
    const unconditional: Context = { ...context, precondition: undefined };
    const output = await useCase.run(parseInput(contract, named), unconditional, undefined);
    return contract.output.encode(output);
  }
}
