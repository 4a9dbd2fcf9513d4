import { unsubscribe } from '@gatehouse/contracts/notifications';
import { PLAIN_STYLE, plainPage } from '@gatehouse/platform/html';
import { RpcClient } from '@gatehouse/platform/rpc';
import { Controller, Get, Header, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ActorSigner } from '../authentication/actor-signer.js';
import { unsubscribeWordsFor } from './unsubscribe-words.js';

export const UNSUBSCRIBE_ROUTE = '/unsubscribe/:token';
const HTML = 'text/html; charset=utf-8';
const POLICY = `default-src 'none'; style-src ${PLAIN_STYLE}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

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
    return plainPage(language, words.question, `<p>${words.explanation}</p>${form}`);
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
    return plainPage(language, words.done, `<p>${words.outcome}</p>`);
  }
}
