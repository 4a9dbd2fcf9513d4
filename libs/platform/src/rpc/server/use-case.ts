import type { Call, InputOf, OutputOf } from '@gatehouse/contracts';
import type { CallContext, Context } from '../context.js';

/** Something that the service can do. */
export interface UseCase<C extends Call, Ctx extends CallContext = Context> {
  /** Runs before the transaction opens, for example to wait for an event that is still on its way. */
  prepare?(input: InputOf<C>, context: CallContext): Promise<void>;
  run(input: InputOf<C>, context: Ctx): Promise<OutputOf<C>> | OutputOf<C>;
}
