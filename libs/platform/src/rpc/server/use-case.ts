import type { Call, InputOf, OutputOf } from '@gatehouse/contracts';
import type { CallContext, Context } from '../context.js';

/** Something that the service can do. */
export interface UseCase<C extends Call, Ctx extends CallContext = Context, Prepared = unknown> {
  /** Runs before the transaction opens, for example to wait for an event that is still on its way. */
  prepare?(input: InputOf<C>, context: CallContext): Promise<Prepared>;
  /** @param prepared what `prepare` returned */
  run(input: InputOf<C>, context: Ctx, prepared: Prepared): Promise<OutputOf<C>> | OutputOf<C>;
}
