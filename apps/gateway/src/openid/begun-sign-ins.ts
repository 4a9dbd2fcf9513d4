import { AUTHORIZE_PAGE, OPENID, type handleOpenIdRequest } from '@gatehouse/contracts/identity';
import type { OutputOf } from '@gatehouse/contracts';
import { SourceCounts } from '../authentication/source-counts.js';

type OpenIdResponse = OutputOf<typeof handleOpenIdRequest>;

/** As long as what they store is kept. */
const WINDOW_MS = 10 * 60_000;
/** Unfinished sign-ins, and devices waiting for their user. */
const OPEN_PER_SOURCE = 1_000;
/** Requests that are pushed are stored for a minute; a portal pushes those of all its users. */
const PUSHED_PER_SOURCE = 6_000;
const PUSHED_WINDOW_MS = 60_000;

const AUTHORIZATION = `${OPENID}/auth`;
const RESUMED = new RegExp(`^${AUTHORIZATION}/[\\w-]+$`);

/** Limits what anonymous clients can have stored: a source with too many unfinished sign-ins has to wait. */
export class BegunSignIns {
  private readonly open = new SourceCounts(OPEN_PER_SOURCE, WINDOW_MS);
  private readonly pushed = new SourceCounts(PUSHED_PER_SOURCE, PUSHED_WINDOW_MS);

  /**
   * Handles a request, and counts it by what it leaves behind.
   * @throws RateLimited, and what `callService` throws
   */
  async count(
    source: string,
    url: string,
    callService: () => Promise<OpenIdResponse>,
  ): Promise<OpenIdResponse> {
    const [path = ''] = url.split('?');
    const counts = this.countsOf(path);
    if (!counts) {
      const response = await callService();
      if (RESUMED.test(path) && isFinished(response)) this.open.giveBack(source);
      return response;
    }
    counts.refuse(source);
    // Before the response, so that those on their way count, too.
    counts.add(source);
    let leaves = false;
    try {
      const response = await callService();
      leaves = isStored(response);
      return response;
    } finally {
      if (!leaves) counts.giveBack(source);
    }
  }

  private countsOf(path: string): SourceCounts | undefined {
    if (path === AUTHORIZATION || path === `${OPENID}/device`) return this.open;
    return path === `${OPENID}/par` ? this.pushed : undefined;
  }
}

const leadsToOurPage = ({ headers: { location } }: OpenIdResponse): boolean =>
  typeof location === 'string' && location.startsWith(`${AUTHORIZE_PAGE}/`);

const isRedirect = ({ status }: OpenIdResponse): boolean => status === 302 || status === 303;

const isStored = (response: OpenIdResponse): boolean =>
  isRedirect(response) ? leadsToOurPage(response) : response.status < 300;

const isFinished = (response: OpenIdResponse): boolean =>
  isRedirect(response) && !leadsToOurPage(response);
