import type { OutputOf } from '@gatehouse/contracts';
import { lookUpUnsubscribe, unsubscribe } from '@gatehouse/contracts/notifications';
import { PLAIN_STYLE, plainPage, type PlainBrand } from '@gatehouse/platform/html';
import { RpcClient } from '@gatehouse/platform/rpc';
import { Controller, Get, Header, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ActorSigner } from '../authentication/actor-signer.js';
import { unsubscribeWordsFor } from './unsubscribe-words.js';

export const UNSUBSCRIBE_ROUTE = '/unsubscribe/:token';
const HTML = 'text/html; charset=utf-8';
const POLICY = `default-src 'none'; img-src 'self'; style-src ${PLAIN_STYLE}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

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
  async look(
    @Param('token') token: string,
    @Headers('accept-language') accepted?: string,
  ): Promise<string> {
    const { language, words } = unsubscribeWordsFor(accepted);
    const form = `<form method="post"><button type="submit">${words.button}</button></form>`;
    return plainPage(
      language,
      words.question,
      `<p>${words.explanation}</p>${form}`,
      await this.brandOf(token),
    );
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
    return plainPage(language, words.done, `<p>${words.outcome}</p>`, await this.brandOf(token));
  }

  /** Null for an unknown link, or if the service does not respond: the page renders without it. */
  private async brandOf(token: string): Promise<PlainBrand | null> {
    try {
      const { name, logo } = (await this.rpc.forward(this.signer.anonymous(), lookUpUnsubscribe, {
        token,
      })) as OutputOf<typeof lookUpUnsubscribe>;
      return { name, logo: logo === null ? null : new URL(logo).pathname };
    } catch {
      return null;
    }
  }
}
