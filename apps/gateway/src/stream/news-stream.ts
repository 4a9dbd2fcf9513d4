import type { OutputOf } from '@gatehouse/contracts';
import { listFeedAfter } from '@gatehouse/contracts/notifications';
import type { CallContext, RpcClient } from '@gatehouse/platform/rpc';
import type { ClientStream } from './client-stream.js';

/** Items per call; more wait in the service rather than here. */
const PART = 100;
const CALL_MS = 5_000;
/** Signals may be lost, so streams also poll. */
const WITHOUT_HINT_MS = 15_000;
/** Calls per second of all streams of a gateway together; a single stream makes at most 20. */
const ASKED_A_SECOND = 500;
const SHORTEST_PAUSE_MS = 50;

type Part = OutputOf<typeof listFeedAfter>;

interface Options {
  rpc: RpcClient;
  context: CallContext;
  stream: ClientStream;
  /** The client's position; null at the beginning. */
  after: number | null;
  /** Checked before anything is sent: what was fetched under rights that are revoked by now is not shown. */
  mayGoOn: () => boolean;
  /** The number of open streams. */
  streams: () => number;
}

/** Sends new items of a feed: in order, each once, without gaps since the client's position. */
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

  /** Signals that there may be something new. Several signals cause one call. */
  signal(): void {
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

  /** @returns whether to call again soon: there is more, or the call failed */
  private async goOn(): Promise<boolean> {
    const part = await this.readNext();
    if (!part) return true;
    for (const { seq, ...item } of part.items) {
      if (!this.options.mayGoOn()) return false;
      await this.options.stream.send('notification', item, seq);
    }
    // At the beginning the client gets its position, so that it misses nothing if the connection breaks before the first event.
    if (this.after === null) this.options.stream.mark(part.seq);
    this.after = part.seq;
    return part.more;
  }

  private async readNext(): Promise<Part | undefined> {
    const { rpc, context } = this.options;
    const deadline = Date.now() + CALL_MS;
    try {
      const input = { after: this.after, limit: PART };
      return (await rpc.forward({ ...context, deadline }, listFeedAfter, input)) as Part;
    } catch {
      // The service is temporarily unavailable, or the user has not accepted the terms yet.
      await this.pause(1_000, () => this.over);
      return undefined;
    }
  }

  /** @param isEnough stops the wait early */
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
