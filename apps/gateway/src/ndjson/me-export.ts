import { Readable } from 'node:stream';
import type { Call } from '@gatehouse/contracts';
import { listOwnAuditEvents } from '@gatehouse/contracts/audit';
import { getMe, listMySessions } from '@gatehouse/contracts/identity';
import {
  FilteredList,
  getNotificationPreferences,
  getSavedFilters,
  listNotifications,
} from '@gatehouse/contracts/notifications';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GuardedCalls } from '../authentication/guarded-calls.js';
import type { KnownRequest } from '../authentication/known-request.js';
import { API } from '../http/route-rules.js';
import { pagesOf } from './pages.js';

/** Personal data of a service: its name in the export, whether it is a list, and the input of its call. */
interface Source {
  name: string;
  contract: Call;
  list: boolean;
  input?: object;
}

const SOURCES: readonly Source[] = [
  { name: 'account', contract: getMe, list: false },
  { name: 'session', contract: listMySessions, list: true },
  { name: 'notification-preferences', contract: getNotificationPreferences, list: false },
  ...FilteredList.options.map((list) => ({
    ...{ name: 'saved-filters', contract: getSavedFilters, list: false },
    input: { list },
  })),
  { name: 'notification', contract: listNotifications, list: true },
  { name: 'audit-event', contract: listOwnAuditEvents, list: true },
];

/**
 * All personal data of the caller (GDPR, article 15) as NDJSON, with `{"about": …, "data": …}` per line. Data that belongs to an
 * organization is that of the current one.
 */
@Controller(API)
export class MeExport {
  constructor(@Inject(GuardedCalls) private readonly calls: GuardedCalls) {}

  @Get('me/export')
  async export(@Req() request: KnownRequest, @Res() reply: FastifyReply): Promise<void> {
    const lines = this.lines(request);
    // Before anything is sent, errors can still be reported.
    const first = await lines.next();
    const all = async function* () {
      if (!first.done) yield first.value;
      yield* lines;
    };
    void reply
      .header('content-type', 'application/x-ndjson; charset=utf-8')
      .header('content-disposition', 'attachment; filename="gatehouse-export.ndjson"')
      .send(Readable.from(all()));
  }

  private async *lines(request: KnownRequest): AsyncGenerator<string, void> {
    for (const { name, contract, list, input } of SOURCES) {
      const callService = (page: object) =>
        this.calls.forwardNext(request, contract, { ...input, ...page });
      const found = list ? pagesOf(callService) : once(callService);
      for await (const data of found) yield `${JSON.stringify({ about: name, data })}\n`;
    }
  }
}

async function* once(
  callService: (input: object) => Promise<unknown>,
): AsyncGenerator<unknown, void> {
  yield await callService({});
}
