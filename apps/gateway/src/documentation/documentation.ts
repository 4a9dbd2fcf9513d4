import { asyncApi } from '@gatehouse/contracts/asyncapi';
import { problemCatalogue } from '@gatehouse/contracts/catalogue';
import { openApi } from '@gatehouse/contracts/openapi';
import { NotFound } from '@gatehouse/contracts';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { statusOf } from '../http/status.js';
import { docsPage, PAGE_POLICY, problemPage } from './pages.js';

const HTML = 'text/html; charset=utf-8';

/** OpenAPI, AsyncAPI, and pages to read them. */
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

  @Get('docs')
  @Header('content-type', HTML)
  @Header('content-security-policy', PAGE_POLICY)
  docs(): string {
    return docsPage();
  }

  @Get('problems/:code')
  @Header('content-type', HTML)
  @Header('content-security-policy', PAGE_POLICY)
  problem(@Param('code') code: string): string {
    const declared = problemCatalogue.get(code);
    if (!declared) throw new NotFound();
    return problemPage(declared.definition);
  }
}
