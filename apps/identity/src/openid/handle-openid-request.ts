import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { AUTHORIZE_PAGE, handleOpenIdRequest, OPENID } from '@gatehouse/contracts/identity';
import { HandlesInSteps, SETTINGS, type CallContext, type UseCase } from '@gatehouse/platform';
import { Inject } from '@nestjs/common';
import inject, { type DispatchFunc } from 'light-my-request';
import type Provider from 'oidc-provider';
import type { Settings } from '../settings.js';
import { SessionAdmission } from '../sessions/session-admission.js';
import { OpenIdProvider } from './openid-provider.js';
import { runInContext } from './request-context.js';
import { needsNewSignIn } from './interactions.rules.js';
import { openIdCookies } from './openid-cookies.js';
import { hasCookie, normalForm } from './request-form.rules.js';
import { TokenIds } from './token-ids.js';

type Input = InputOf<typeof handleOpenIdRequest>;

/** The gateway's own server sets these. */
const HOP_HEADERS = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'];

const RESUME = new RegExp(`^${OPENID}/auth/([\\w-]+)$`);

/** Answers requests to the OpenID Connect endpoints with the library, without a connection of its own. */
@HandlesInSteps(handleOpenIdRequest)
export class HandleOpenIdRequest implements UseCase<typeof handleOpenIdRequest, CallContext> {
  private readonly publicUrl: URL;
  private readonly cookies: ReturnType<typeof openIdCookies>;

  constructor(
    @Inject(SETTINGS) { PUBLIC_URL }: Settings,
    private readonly openId: OpenIdProvider,
    private readonly admissions: SessionAdmission,
    private readonly tokenIds: TokenIds,
  ) {
    this.publicUrl = new URL(PUBLIC_URL);
    this.cookies = openIdCookies(PUBLIC_URL);
  }

  async run(
    input: Input,
    context: CallContext,
  ): Promise<OutputOf<typeof handleOpenIdRequest>> {
    const provider = await this.openId.current();
    return runInContext(context, async () => {
      const [path = ''] = input.url.split('?');
      const interactionId = RESUME.exec(path)?.[1];
      if (interactionId !== undefined) {
        const back = await this.finish(provider, interactionId, input.headers, context);
        if (back) return { status: 303, headers: { location: back }, body: '' };
      }
      return this.dispatch(provider, path, input);
    });
  }

  /**
   * The user comes back from our page: what they ask for is answered with the session of their browser.
   * @returns where to send them instead, if they are not signed in as required
   */
  private async finish(
    provider: Provider,
    id: string,
    headers: Input['headers'],
    context: CallContext,
  ): Promise<string | undefined> {
    const interaction = await provider.Interaction.find(id);
    // The library says what is wrong. Only the browser that began may finish: a link to our page may come from anyone.
    if (!interaction || !hasCookie(headers, this.cookies.names.resume, id)) return undefined;
    const page = `${AUTHORIZE_PAGE}/${id}`;
    const { actor } = context;
    if (actor.kind !== 'user') return page;
    const { userId, sessionId } = actor;
    const admitted = await this.admissions.find(context, { userId, sessionId });
    if (!admitted || admitted.admission.termsRequired !== null) return page;
    const startedAt = Math.floor(admitted.session.createdAt.getTime() / 1_000);
    const now = Math.floor(Date.now() / 1_000);
    if (needsNewSignIn(interaction, startedAt, now)) return page;
    interaction.result = {
      login: { accountId: userId, ts: startedAt, amr: ['pwd'] },
      session: { userId, sessionId },
    };
    await interaction.save(interaction.exp - now);
    return undefined;
  }

  private async dispatch(
    provider: Provider,
    path: string,
    { method, url, headers, body }: Input,
  ): Promise<OutputOf<typeof handleOpenIdRequest>> {
    const { host, protocol } = this.publicUrl;
    const form =
      body === undefined
        ? undefined
        : await this.tokenIds.replace(path, normalForm(body, headers));
    const response = await inject(dispatchTo(provider), {
      method,
      url,
      headers: {
        ...headers,
        ...form?.headers,
        host,
        'x-forwarded-proto': protocol.slice(0, -1),
        'x-forwarded-host': host,
      },
      ...(form ? { payload: form.body } : {}),
    });
    const { statusCode: status, headers: sent, payload } = response;
    return { status, headers: headersOf(sent), body: payload };
  }
}

const dispatchTo = (provider: Provider): DispatchFunc => {
  const handle = provider.callback();
  return (request, response) => {
    void handle(request as never, response as never);
  };
};

const headersOf = (sent: Record<string, unknown>): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(sent)
      .filter(([name, value]) => value !== undefined && !HOP_HEADERS.includes(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  );
