import type { Call, InputOf, OutputOf } from '@gatehouse/contracts';
import type { CallContext, Context } from '../calls/context.js';
import type { Scope } from '../database/scope.js';

/** One thing that the service can do. */
export interface UseCase<C extends Call, Ctx extends CallContext = Context> {
  /** What has to be so before the transaction opens, such as word that is still on its way from another service. */
  prepare?(input: InputOf<C>, context: CallContext): Promise<void>;
  run(input: InputOf<C>, context: Ctx): Promise<OutputOf<C>>;
}

export interface AnswerOptions<C extends Call> {
  /** Whose rows an internal call may see. Other calls see what their actor may see. */
  scope?: (input: InputOf<C>) => Scope;
}

/** How a call is answered: within one transaction, or in steps that open their own. */
export type Mode = 'transaction' | 'steps';
