/** What has been opened, to be closed in the opposite order. */
export class ShutdownStack {
  private readonly closers: (() => unknown)[] = [];

  add(close: () => unknown): void {
    this.closers.push(close);
  }

  /** Closes everything; one that fails does not keep the others open. */
  async close(): Promise<void> {
    for (let close = this.closers.pop(); close; close = this.closers.pop()) {
      try {
        await close();
      } catch {
        // It is closed as far as it can be.
      }
    }
  }
}
