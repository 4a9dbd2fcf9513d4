/** Closes what was opened, in reverse order. */
export class ShutdownStack {
  private readonly cleanups: (() => unknown)[] = [];

  add(close: () => unknown): void {
    this.cleanups.push(close);
  }

  /** Closes everything; a failure does not keep the rest open. */
  async close(): Promise<void> {
    for (let close = this.cleanups.pop(); close; close = this.cleanups.pop()) {
      try {
        await close();
      } catch {
        // Closed as far as possible.
      }
    }
  }
}
