import { unsubscribe } from '@gatehouse/contracts/notifications';
import { UnsupportedMediaType } from '@gatehouse/contracts';
import { Caller } from '@gatehouse/platform/calls';
import { Controller, Get, Header, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Callers } from '../authentication/callers.js';

const ROUTE = '/unsubscribe/:token';
const HTML = 'text/html; charset=utf-8';
const POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * Where the mails that can be switched off are switched off. Looking at the page changes nothing, since mail scanners look at every
 * link; the button does, and so does a mail program that offers one of its own (RFC 8058).
 */
@Controller()
export class UnsubscribePage {
  constructor(
    @Inject(Caller) private readonly caller: Caller,
    @Inject(Callers) private readonly callers: Callers,
  ) {}

  @Get(ROUTE)
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  @Header('referrer-policy', 'no-referrer')
  look(): string {
    return page(
      'No more notifications by e-mail?',
      '<p>You will still see them in the portal, where you can switch them on again.</p>' +
        '<form method="post"><button type="submit">Switch them off</button></form>',
    );
  }

  @Post(ROUTE)
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  @Header('referrer-policy', 'no-referrer')
  async leave(@Param('token') token: string): Promise<string> {
    await this.caller.forward(this.callers.anonymous(), unsubscribe, { token });
    return page('They are switched off', '<p>You get no more notifications by e-mail.</p>');
  }
}

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/assets/link-page.css">
<main><h1>${title}</h1>${body}</main>
</html>
`;

/** What mail programs and browsers post there is a form, of which nothing is of interest. No other route takes one. */
export function passUnsubscribeForms(server: FastifyInstance): void {
  const types = ['application/x-www-form-urlencoded', 'multipart/form-data'];
  server.addContentTypeParser(types, { bodyLimit: 10_000 }, (request, body, done) => {
    body.resume();
    const isTaken = request.routeOptions.url === ROUTE;
    body.once('end', () => done(isTaken ? null : new UnsupportedMediaType(), undefined));
  });
}
