import type { OutputOf } from '@gatehouse/contracts';
import { listFeedAfter } from '@gatehouse/contracts/notifications';
import type { CallContext, RpcClient } from '@gatehouse/platform/rpc';
import type { ClientStream } from './client-stream.js';

/** One call of it: more wait with the service, and not here. */
const PART = 100;
const CALL_MS = 5_000;
/** A hint may be lost, so we also ask without one. */
const WITHOUT_HINT_MS = 15_000;
/** The streams of one gateway together ask at most so often a second, however many there are; a stream at most 20 times. */
const ASKED_A_SECOND = 500;
const SHORTEST_PAUSE_MS = 50;

type Part = OutputOf<typeof listFeedAfter>;

interface Options {
  rpc: RpcClient;
  context: CallContext;
  stream: ClientStream;
  /** Where the client has left off; null where it begins. */
  after: number | null;
  /** Asked before anything is sent: what was answered under rights that are gone by now is not shown. */
  mayGoOn: () => boolean;
  /** How many streams there are now. */
  streams: () => number;
}

/** Sends somebody what comes into their feed: in order, each once, and nothing missing since the place where they left off. */
export class NewsStream {
  private after: number | null;
  private over = false;
  private hinted = false;
  private endPause: () => void = () => undefined;

  constructor(private readonly options: Options) {
    this.after = options.after;
    options.stream.onClose(() => {
      this.over = true;
      this.endPause();
    });
  }

  /** Says that there may be something new. However often it is said, we ask once. */
  hint(): void {
    this.hinted = true;
    this.endPause();
  }

  async run(): Promise<void> {
    while (!this.over) {
      this.hinted = false;
      const more = await this.goOn();
      const atLeast = (this.options.streams() * 1_000) / ASKED_A_SECOND;
      await this.pause(Math.max(SHORTEST_PAUSE_MS, atLeast), () => this.over);
      if (!more) await this.pause(WITHOUT_HINT_MS, () => this.over || this.hinted);
    }
  }

  /** @returns whether to ask again soon: there is more, or we got no answer */
  private async goOn(): Promise<boolean> {
    const part = await this.ask();
    if (!part) return true;
    for (const { seq, ...item } of part.items) {
      if (!this.options.mayGoOn()) return false;
      await this.options.stream.send('notification', item, seq);
    }
    // Where it begins, the client learns its place, so that it misses nothing should it lose us before anything happens.
    if (this.after === null) this.options.stream.mark(part.seq);
    this.after = part.seq;
    return part.more;
  }

  private async ask(): Promise<Part | undefined> {
    const { rpc, context } = this.options;
    const deadline = Date.now() + CALL_MS;
    try {
      const input = { after: this.after, limit: PART };
      return (await rpc.forward({ ...context, deadline }, listFeedAfter, input)) as Part;
    } catch {
      // Notifications, or the way there, is away for a moment; and who has not accepted the terms is told nothing yet.
      await this.pause(1_000, () => this.over);
      return undefined;
    }
  }

  /** @param isEnough when not to wait any longer */
  private async pause(ms: number, isEnough: () => boolean): Promise<void> {
    if (isEnough()) return;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.endPause = () => {
        if (isEnough()) end();
      };
    });
  }
}
