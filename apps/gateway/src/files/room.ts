import { Unavailable } from '@gatehouse/contracts';

/** Room for so many at once; a few more may wait for it. */
export class Room {
  private taken = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly seats: number,
  ) {}

  /** @throws Unavailable where too many wait already */
  async within<T>(work: () => Promise<T>): Promise<T> {
    if (this.taken >= this.places) {
      if (this.waiting.length >= this.seats) throw new Unavailable({ retryAfterSeconds: 5 });
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
