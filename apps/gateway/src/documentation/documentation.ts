import { asyncApi } from '@gatehouse/contracts/asyncapi';
import { problemCatalogue } from '@gatehouse/contracts/catalogue';
import { openApi } from '@gatehouse/contracts/openapi';
import { NotFound } from '@gatehouse/contracts';
import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import Negotiator from 'negotiator';
import { statusOf } from '../http/status.js';
import { PAGE_POLICY, problemPage } from './problem-page.js';

const JSON_TYPE = 'application/json';
const HTML = 'text/html; charset=utf-8';

/** OpenAPI, AsyncAPI, and what each problem means. */
@Controller()
export class Documentation {
  // Generated on first use: they are rarely needed, and take memory.
  private description: object | undefined;
  private events: object | undefined;

  @Get('api/v1/openapi.json')
  openapi(): object {
    return (this.description ??= openApi(statusOf));
  }

  @Get('api/v1/asyncapi.json')
  asyncapi(): object {
    return (this.events ??= asyncApi());
  }

  @Get('problems/:code')
  problem(
    @Param('code') code: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string | object {
    const declared = problemCatalogue.get(code);
    if (!declared) throw new NotFound();
    const { definition } = declared;
    reply.header('vary', 'accept');
    if (new Negotiator({ headers: { accept } }).mediaType(['text/html', JSON_TYPE]) === JSON_TYPE) {
      const { kind, title, remedy } = definition;
      return { code, status: statusOf[kind], title, remedy };
    }
    void reply.header('content-type', HTML).header('content-security-policy', PAGE_POLICY);
    return problemPage(definition);
  }
}
