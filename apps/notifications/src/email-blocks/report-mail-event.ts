import { createHash } from 'node:crypto';
import { InvalidRequest, type InputOf } from '@gatehouse/contracts';
import { MailEvent, reportMailEvent, InvalidSignature } from '@gatehouse/contracts/notifications';
import { Handles, parseAs, type Context, type UseCase } from '@gatehouse/platform';
import { Inject } from '@nestjs/common';
import { serverReply } from '../shared/text.rules.js';
import { isSigned } from '../shared/webhook-signature.js';
import { ComplaintRepository } from './complaint.repository.js';
import { EmailBlocker } from './email-blocker.js';
import { MailEventRepository } from './mail-event.repository.js';

/** The injection token of the keys that mail providers sign with; during a rotation there are several. */
export const MAIL_EVENT_KEYS = Symbol('MAIL_EVENT_KEYS');

/**
 * Bounces and complaints that the mail provider reports after it accepted a mail. Callers are authenticated by their signature, and
 * addresses belong to no single organisation.
 */
@Handles(reportMailEvent, { scope: () => ({ worker: 'on' }) })
export class ReportMailEvent implements UseCase<typeof reportMailEvent> {
  constructor(
    @Inject(MAIL_EVENT_KEYS) private readonly keys: () => readonly Buffer[],
    private readonly mailEvents: MailEventRepository,
    private readonly blocker: EmailBlocker,
    private readonly complaints: ComplaintRepository,
  ) {}

  async run(request: InputOf<typeof reportMailEvent>, context: Context): Promise<undefined> {
    const now = await context.transaction.now();
    const key = this.keys().find((each) => isSigned(request, each, now));
    if (!key) throw new InvalidSignature();
    const event = parseAs(MailEvent, parseJson(request.body));
    if (!(await this.mailEvents.markProcessed(context, uniqueId(request.id, key)))) return;
    const words = serverReply(event.words);
    if (event.type === 'complaint') this.complaints.put(context, event.email, words);
    else if (event.permanent) await this.blocker.block(context, event.email, words);
  }
}

/** Ids are unique per mail provider, and each provider has its own key. */
const uniqueId = (id: string, key: Buffer): string =>
  createHash('sha256').update(key).update(id).digest('base64url');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidRequest({ errors: [{ pointer: '', detail: 'must be JSON' }] });
  }
}
