import { Unavailable } from '@gatehouse/contracts';

/**
 * Room for so many at once; a few more may wait for it, and the rest is told at once to come back: what is refused costs next to
 * nothing, so that under more than can be served, what can be served still is.
 */
export class Bulkhead {
  private taken = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly seats: number,
    private readonly retryAfterSeconds = 2,
  ) {}

  /**
   * @param patienceMs how long to wait at most, if not for ever
   * @throws Unavailable where too many wait already, or this one has waited for too long
   */
  async within<T>(work: () => Promise<T>, patienceMs?: number): Promise<T> {
    const leave = await this.acquire(patienceMs);
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** The same for work that has no end of its own. @returns how to leave, which counts once */
  async acquire(patienceMs?: number): Promise<() => void> {
    if (this.taken < this.places) this.taken++;
    else if (this.waiting.length < this.seats) await this.wait(patienceMs);
    else throw this.full();
    let isIn = true;
    return () => {
      if (isIn) this.handOver();
      isIn = false;
    };
  }

  /** Whoever waited takes over the place. */
  private handOver(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.taken--;
  }

  private wait(patienceMs: number | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.waiting.splice(this.waiting.indexOf(enter), 1);
        reject(this.full());
      };
      const timer = patienceMs === undefined ? undefined : setTimeout(leave, patienceMs);
      const enter = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.waiting.push(enter);
    });
  }

  private full(): Unavailable {
    return new Unavailable({ retryAfterSeconds: this.retryAfterSeconds });
  }
}
