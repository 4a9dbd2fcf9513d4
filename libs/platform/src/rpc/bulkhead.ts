import { Unavailable } from '@gatehouse/contracts';

/**
 * Limits concurrency: some may queue, and the rest is rejected at once. A rejection costs next to nothing, so that under overload the
 * capacity goes to requests that can be served.
 */
export class Bulkhead {
  private active = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly limit: number,
    private readonly queueLimit: number,
    private readonly retryAfterSeconds = 2,
  ) {}

  /**
   * @param maxWaitMs the longest time to queue; unlimited by default
   * @throws Unavailable if the queue is full, or the wait was too long
   */
  async within<T>(work: () => Promise<T>, maxWaitMs?: number): Promise<T> {
    const release = await this.acquire(maxWaitMs);
    try {
      return await work();
    } finally {
      release();
    }
  }

  /** The same for work that is not one function. @returns a function that releases the place; calling it again has no effect */
  async acquire(maxWaitMs?: number): Promise<() => void> {
    if (this.active < this.limit) this.active++;
    else if (this.queue.length < this.queueLimit) await this.wait(maxWaitMs);
    else throw this.full();
    let isIn = true;
    return () => {
      if (isIn) this.handOver();
      isIn = false;
    };
  }

  /** Passes the place on to the next in the queue. */
  private handOver(): void {
    const next = this.queue.shift();
    if (next) next();
    else this.active--;
  }

  private wait(maxWaitMs: number | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.queue.splice(this.queue.indexOf(enter), 1);
        reject(this.full());
      };
      const timer = maxWaitMs === undefined ? undefined : setTimeout(leave, maxWaitMs);
      const enter = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.queue.push(enter);
    });
  }

  private full(): Unavailable {
    return new Unavailable({ retryAfterSeconds: this.retryAfterSeconds });
  }
}
