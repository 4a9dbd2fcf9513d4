import { createHash } from 'node:crypto';
import { unsubscribe } from '@gatehouse/contracts/notifications';
import { RpcClient } from '@gatehouse/platform/rpc';
import { Controller, Get, Header, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ActorSigner } from '../authentication/actor-signer.js';
import { unsubscribeWordsFor } from './unsubscribe-words.js';

export const UNSUBSCRIBE_ROUTE = '/unsubscribe/:token';
const HTML = 'text/html; charset=utf-8';
const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 0; min-height: 100vh; display: grid; place-items: center }
main { max-width: 28rem; padding: 2rem }
h1 { font-size: 1.5rem; line-height: 1.25 }
button { font: inherit; font-weight: 600; padding: .6rem 1.2rem; border: 0; border-radius: .5rem; background: #1f4fd8; color: #fff; cursor: pointer }
button:focus-visible { outline: 3px solid #8aa6ff; outline-offset: 2px }`;
const POLICY =
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; ` +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * The unsubscribe page. Opening it changes nothing, since mail scanners open every link; its button does, and so does a mail client's own
 * (RFC 8058).
 */
@Controller()
export class UnsubscribePage {
  constructor(
    @Inject(RpcClient) private readonly rpc: RpcClient,
    @Inject(ActorSigner) private readonly signer: ActorSigner,
  ) {}

  @Get(UNSUBSCRIBE_ROUTE)
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  @Header('vary', 'accept-language')
  look(@Headers('accept-language') accepted?: string): string {
    const { language, words } = unsubscribeWordsFor(accepted);
    const form = `<form method="post"><button type="submit">${words.button}</button></form>`;
    return page(language, words.question, `<p>${words.explanation}</p>${form}`);
  }

  @Post(UNSUBSCRIBE_ROUTE)
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  async leave(
    @Param('token') token: string,
    @Headers('accept-language') accepted?: string,
  ): Promise<string> {
    await this.rpc.forward(this.signer.anonymous(), unsubscribe, { token });
    const { language, words } = unsubscribeWordsFor(accepted);
    return page(language, words.done, `<p>${words.outcome}</p>`);
  }
}

const page = (language: string, title: string, body: string): string => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
<main><h1>${title}</h1>${body}</main>
</html>
`;
