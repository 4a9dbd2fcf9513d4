import type { Context } from '@gatehouse/platform';

/** The ids of the reports that mail providers have sent. */
export abstract class MailEventRepository {
  /** @returns false if this report was processed before */
  abstract markProcessed(context: Context, id: string): Promise<boolean>;
}
