/** Closes what was opened, in reverse order. */
export class ShutdownStack {
  private readonly closers: (() => unknown)[] = [];

  add(close: () => unknown): void {
    this.closers.push(close);
  }

  /** Closes everything; a failure does not keep the rest open. */
  async close(): Promise<void> {
    for (let close = this.closers.pop(); close; close = this.closers.pop()) {
      try {
        await close();
      } catch {
        // Closed as far as possible.
      }
    }
  }
}
