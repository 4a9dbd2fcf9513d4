import { takesIfMatch, readsSingleResource } from '../conditional.js';
import type { Call } from '../call.js';
import type { ProblemClass, ProblemKind } from '../problem.js';
import * as common from '../problems.js';
import { pascal } from './names.js';
import { reference, type Json } from './schemas.js';

export type StatusOf = Readonly<Record<ProblemKind, number>>;

/** Every problem that a call can return: its own, and those of the gateway and the platform. */
function problemsOf(call: Call): ProblemClass[] {
  const { access, http, problems, allowedBeforeTerms, replay, area } = call;
  const method = http?.method ?? 'GET';
  const isSecured = access !== 'anyone';
  const isWrite = method !== 'GET';
  // A portal's backend may state the address of its user, by its API key.
  const hasCredentials = isSecured || method === 'POST';
  const onlyIf = (when: boolean | undefined, ...classes: ProblemClass[]): ProblemClass[] =>
    when ? classes : [];
  return [
    ...problems,
    ...[common.MalformedRequest, common.InvalidRequest, common.RequestHeadTooLarge],
    ...[common.InternalProblem, common.Unavailable, common.TimedOut],
    ...onlyIf(hasCredentials, common.NotSignedIn, common.TokenStale, common.SessionEnded),
    ...onlyIf(hasCredentials, common.CrossSiteRequest, common.UntrustedClient),
    ...onlyIf(hasCredentials, common.NetworkNotAllowed, common.RateLimited),
    ...onlyIf(isSecured && !allowedBeforeTerms, common.TermsNotAccepted),
    ...onlyIf(isSecured && access !== 'signed-in', common.PermissionDenied),
    ...onlyIf(access === 'signed-in', common.PersonRequired, common.NotInPortalView),
    ...onlyIf(isSecured, common.PortalViewEnded),
    ...onlyIf(isSecured && isWrite, common.PortalViewIsReadOnly),
    ...onlyIf(area !== undefined, common.AreaNotOpen),
    ...onlyIf(http?.path.includes('/:'), common.NotFound),
    ...onlyIf(isWrite, common.RequestTimedOut, common.RequestTooLarge, common.UnsupportedMediaType),
    ...onlyIf(http?.upload?.types.includes('image/jpeg'), common.HeicNotSupported),
    ...onlyIf(method === 'POST', common.IdempotencyKeyReused),
    ...onlyIf(takesIfMatch(call) || http?.isWriteOnly, common.ChangedMeanwhile),
    ...onlyIf(replay === 'reject', common.ResponseNotStored),
  ];
}

/** What nearly every call can return, so responses are not named after it. */
const OF_THE_GATEWAY = [
  ...['session-ended', 'token-stale'],
  ...['cross-site-request', 'network-not-allowed', 'untrusted-client'],
];

const MOST_IN_A_NAME = 3;

const ONE_OF_THESE = { type: 'string', description: 'Which of these problems it is.' };

/** The responses of calls. Those with few meanings are components, which calls refer to. */
export class ProblemResponses {
  readonly components: Record<string, Json> = {};

  constructor(private readonly statusOf: StatusOf) {}

  of(call: Call): Record<string, Json> {
    return this.with(problemsOf(call));
  }

  with(problems: readonly ProblemClass[]): Record<string, Json> {
    const byStatus = new Map<number, Map<string, ProblemClass>>();
    for (const declared of problems) {
      const status = this.statusOf[declared.definition.kind];
      const known = byStatus.get(status) ?? new Map<string, ProblemClass>();
      byStatus.set(status, known.set(declared.definition.code, declared));
    }
    return Object.fromEntries(
      [...byStatus].map(([status, declared]) => [String(status), this.response(status, declared)]),
    );
  }

  private response(status: number, declared: ReadonlyMap<string, ProblemClass>): Json {
    const codes = [...declared.keys()].sort();
    const response = {
      description: codes
        .map((code) => `- \`${code}\`: ${declared.get(code)?.definition.title ?? ''}`)
        .join('\n'),
      ...(status === 429 || status === 503
        ? { headers: { 'Retry-After': reference('headers', 'RetryAfter') } }
        : {}),
      ...(status === 412 ? { headers: { ETag: reference('headers', 'ETag') } } : {}),
      content: {
        'application/problem+json': {
          schema: {
            allOf: [
              reference('schemas', 'Problem'),
              { type: 'object', properties: { code: { ...ONE_OF_THESE, enum: codes } } },
            ],
          },
        },
      },
    };
    const own = codes.filter((code) => !OF_THE_GATEWAY.includes(code));
    const named = own.length > 0 ? own : codes;
    if (named.length > MOST_IN_A_NAME) return response;
    const name = named.map(pascal).join('Or');
    const former = this.components[name];
    if (former && JSON.stringify(former) !== JSON.stringify(response)) return response;
    this.components[name] = response;
    return reference('responses', name);
  }
}

/** The success of a call, with its content. */
export function success(call: Call, content: Json): Record<string, Json> {
  const { status = 200, upsert } = call.http ?? {};
  const isTagged = takesIfMatch(call) || readsSingleResource(call);
  const response = {
    ...(isTagged ? { headers: { ETag: reference('headers', 'ETag') } } : {}),
    ...content,
  };
  const what: Record<number, string> = {
    200: 'Success',
    201: 'Created',
    202: 'Accepted',
    204: 'Done',
  };
  return {
    [String(status)]: { description: what[status] ?? '', ...response },
    ...(upsert ? { '201': { description: 'Created', ...response } } : {}),
    ...(readsSingleResource(call) ? { '304': reference('responses', 'NotModified') } : {}),
  };
}
