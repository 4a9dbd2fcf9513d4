import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const Mails = z.array(
  z.object({ text: z.string(), to: z.array(z.object({ address: z.string() })) }),
);

const TIMEOUT_MS = 10_000;

/** Reads emails from the mail catcher. */
export class Mailbox {
  constructor(private readonly url: string) {}

  /**
   * Waits for an email with a link. @returns the link's token
   * @param known the token of an earlier email, to skip
   * @throws if none arrives
   */
  async tokenFor(address: string, known?: string): Promise<string> {
    const until = Date.now() + TIMEOUT_MS;
    while (Date.now() < until) {
      const mails = Mails.parse(await (await fetch(`${this.url}/api/email`)).json());
      const own = mails.filter(({ to }) =>
        to.some((recipient) => recipient.address.toLowerCase() === address.toLowerCase()),
      );
      const tokens = own.flatMap(({ text }) => /#token=([\w-]+)/.exec(text)?.[1] ?? []);
      const token = tokens.at(-1);
      if (token && token !== known) return token;
      await sleep(50);
    }
    throw new Error(`No email with a link arrived for ${address}.`);
  }
}
