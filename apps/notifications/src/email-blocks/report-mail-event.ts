import { createHash } from 'node:crypto';
import { InvalidRequest, type InputOf } from '@gatehouse/contracts';
import {
  MailEvent,
  SignatureInvalid,
  type reportMailEvent,
} from '@gatehouse/contracts/notifications';
import { parseAs, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { serverReply } from '../mail-delivery/smtp-reply.rules.js';
import { EmailBlocker } from './email-blocker.js';
import {
  Agreements,
  ComplaintRepository,
  MailEventRepository,
} from '../mail-queue/mail-queue.repository.js';
import { isSigned } from '../shared/webhook-signature.js';

/** A server may take a mail and find out later that it cannot deliver it, or that nobody wants it: then our mail provider says so (C1). */
@Injectable()
export class ReportMailEvent implements UseCase<typeof reportMailEvent> {
  constructor(
    private readonly agreements: Agreements,
    private readonly mailEvents: MailEventRepository,
    private readonly blocking: EmailBlocker,
    private readonly complaints: ComplaintRepository,
  ) {}

  async run(request: InputOf<typeof reportMailEvent>, context: Context): Promise<undefined> {
    const { now } = context.transaction;
    const key = this.agreements.mailEventsKeys().find((each) => isSigned(request, each, now));
    if (!key) throw new SignatureInvalid();
    const event = parseAs(MailEvent, jsonOf(request.body));
    if (!(await this.mailEvents.markProcessed(context, identityOf(request.id, key)))) return;
    const words = serverReply(event.words);
    if (event.type === 'complaint') await this.complaints.put(context, event.email, words);
    else if (event.permanent) await this.blocking.block(context, event.email, words);
  }
}

/** Ids are unique with one mail provider, and each has a key of its own: two that use the same id report two events. */
const identityOf = (id: string, key: Buffer): string =>
  createHash('sha256').update(key).update(id).digest('base64url');

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidRequest({ errors: [{ pointer: '', detail: 'must be JSON' }] });
  }
}
