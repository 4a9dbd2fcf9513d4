import { AUTHORIZE_PAGE, handleOpenIdRequest, OPENID } from '@gatehouse/contracts/identity';
import { HandlesInSteps, SETTINGS, type CallContext, type UseCase } from '@gatehouse/platform';
import { Inject } from '@nestjs/common';
import { SessionAdmission } from '../sessions/session-admission.js';
import type { Settings } from '../settings.js';
import { ClientThrottle } from './client-throttle.js';
import { needsNewSignIn } from './interactions.rules.js';
import { openIdCookies } from './openid-cookies.js';
import { OpenIdProvider, type OpenIdRequest, type OpenIdResponse } from './openid-provider.js';
import { refuseRequest } from './openid-refusals.js';
import { runInContext } from './request-context.js';
import { faultOfRequest } from './request-faults.rules.js';
import { addressOfForm, hasCookie } from './request-form.rules.js';

const RESUME = new RegExp(`^${OPENID}/auth/([\\w-]+)$`);

/** Handles requests to the OpenID Connect endpoints. */
@HandlesInSteps(handleOpenIdRequest)
export class HandleOpenIdRequest implements UseCase<typeof handleOpenIdRequest, CallContext> {
  private readonly resumeCookie: string;

  constructor(
    @Inject(SETTINGS) { PUBLIC_URL }: Settings,
    private readonly openId: OpenIdProvider,
    private readonly admissions: SessionAdmission,
    private readonly clients: ClientThrottle,
  ) {
    this.resumeCookie = openIdCookies(PUBLIC_URL).names.resume;
  }

  run(request: OpenIdRequest, context: CallContext): Promise<OpenIdResponse> {
    return runInContext(context, async () => {
      const fault = faultOfRequest(request);
      if (fault !== undefined) {
        refuseRequest(fault);
        return this.openId.dispatch(request);
      }
      const address = addressOfForm(request);
      if (address !== undefined) return redirectTo(address);
      const [path = ''] = request.url.split('?');
      const interactionId = RESUME.exec(path)?.[1];
      const page =
        interactionId !== undefined && (await this.finish(interactionId, request, context));
      if (page) return redirectTo(page);
      return this.clients.check(context, request, await this.openId.dispatch(request));
    });
  }

  /**
   * The user comes back from our page: what they ask for is answered with the session of their browser.
   * @returns where to send them instead, if they are not signed in as required
   */
  private async finish(
    id: string,
    { headers }: OpenIdRequest,
    context: CallContext,
  ): Promise<string | undefined> {
    // Only the browser that began may finish: a link to our page may come from anyone. The library says what is wrong.
    if (!hasCookie(headers, this.resumeCookie, id)) return undefined;
    const found = await this.openId.findInteraction(id);
    if (!found) return undefined;
    // There the session that was not enough is not tried again.
    const page = `${AUTHORIZE_PAGE}/${id}?again`;
    const { actor } = context;
    if (actor.kind !== 'user') return page;
    const { userId, sessionId } = actor;
    const admitted = await this.admissions.find(context, { userId, sessionId });
    if (!admitted || admitted.admission.termsRequired !== null) return page;
    const startedAt = Math.floor(admitted.session.createdAt.getTime() / 1_000);
    const now = Math.floor(Date.now() / 1_000);
    if (needsNewSignIn(found.interaction, startedAt, now)) return page;
    await this.openId.finishInteraction(id, { userId, sessionId }, startedAt);
    return undefined;
  }
}

const redirectTo = (location: string): OpenIdResponse => ({
  status: 303,
  headers: { location },
  body: '',
});
