import { Unavailable } from '@gatehouse/contracts';

/**
 * Room for so many at once; a few more may wait for it, and the rest is told at once to come back: what is refused costs next to
 * nothing, so that under more than can be served, what can be served still is.
 */
export class Room {
  private taken = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly seats: number,
    private readonly retryAfterSeconds = 2,
  ) {}

  /** @throws Unavailable where too many wait already */
  async within<T>(work: () => Promise<T>): Promise<T> {
    if (this.taken >= this.places) {
      const { retryAfterSeconds } = this;
      if (this.waiting.length >= this.seats) throw new Unavailable({ retryAfterSeconds });
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.taken++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // Whoever waited takes over the place.
      if (next) next();
      else this.taken--;
    }
  }
}
