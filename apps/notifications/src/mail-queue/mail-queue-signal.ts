import { Injectable } from '@nestjs/common';

/** Tells the mail worker of this process that a mail may be due, so that it need not wait for its next round. */
@Injectable()
export class MailQueueSignal {
  private isSet = false;
  private endWait: () => void = () => undefined;

  notify(): void {
    this.isSet = true;
    this.endWait();
  }

  /** Resolves on the next notification, or after this time. A notification since the last wait counts. */
  async wait(timeoutMs: number): Promise<void> {
    if (!this.isSet) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
        this.endWait = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.isSet = false;
  }
}
