import type { Call, InputOf, OutputOf } from '@gatehouse/contracts';
import type { CallContext, Context } from '../context.js';

/** One thing that the service can do. */
export interface UseCase<C extends Call, Ctx extends CallContext = Context> {
  /** What has to be so before the transaction opens, such as word that is still on its way from another service. */
  prepare?(input: InputOf<C>, context: CallContext): Promise<void>;
  run(input: InputOf<C>, context: Ctx): Promise<OutputOf<C>>;
}
