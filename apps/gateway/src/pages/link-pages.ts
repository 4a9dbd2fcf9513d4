import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NotFound } from '@gatehouse/contracts';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

const TYPES: Readonly<Record<string, string>> = {
  'activate.html': 'text/html; charset=utf-8',
  'reset-password.html': 'text/html; charset=utf-8',
  'activate.js': 'text/javascript; charset=utf-8',
  'reset-password.js': 'text/javascript; charset=utf-8',
  'link-page.js': 'text/javascript; charset=utf-8',
  'link-page.css': 'text/css; charset=utf-8',
};

/** Nothing but our own script and style, no frame around us, and no address that tells where we came from. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The pages that the links in our e-mails open. Opening one changes nothing: that takes a person who submits. */
@Controller()
export class LinkPages {
  private readonly files = new Map(
    Object.keys(TYPES).map((name) => [
      name,
      readFileSync(fileURLToPath(new URL(`../../assets/${name}`, import.meta.url))),
    ]),
  );

  @Get('activate')
  @Header('content-security-policy', POLICY)
  @Header('referrer-policy', 'no-referrer')
  activate(@Res() reply: FastifyReply): void {
    this.send(reply, 'activate.html');
  }

  @Get('reset-password')
  @Header('content-security-policy', POLICY)
  @Header('referrer-policy', 'no-referrer')
  resetPassword(@Res() reply: FastifyReply): void {
    this.send(reply, 'reset-password.html');
  }

  @Get('assets/:name')
  asset(@Param('name') name: string, @Res() reply: FastifyReply): void {
    this.send(reply, name);
  }

  private send(reply: FastifyReply, name: string): void {
    const file = this.files.get(name);
    const type = TYPES[name];
    if (!file || !type) throw new NotFound();
    void reply.header('content-type', type).send(file);
  }
}
