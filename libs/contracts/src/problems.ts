import { MAX_ERRORS, problem, type FieldError } from './problem.js';

export * from './member-problems.js';
export * from './portal-view-problems.js';
export * from './replay-problems.js';

export class MalformedRequest extends problem({
  code: 'malformed-request',
  kind: 'malformed',
  title: 'Malformed request',
  detail: 'The body is not valid JSON, contains a duplicate key, or is nested too deeply.',
  remedy: 'Send a single JSON object in UTF-8, without duplicate keys.',
}) {}

const MAX_LISTED_ERRORS = 5;

export class InvalidRequest extends problem<{ errors: FieldError[] }>({
  code: 'invalid-request',
  kind: 'invalid',
  at: 'errors',
  title: 'Invalid request',
  detail: ({ errors }) => {
    const listed = errors
      .slice(0, MAX_LISTED_ERRORS)
      .map((error) => `${error.pointer || '/'}: ${error.detail}`);
    const more = errors.length - listed.length;
    return [...listed, ...(more > 0 ? [`and ${String(more)} more`] : [])].join('; ');
  },
  remedy: 'Correct the fields listed in `errors`. Unknown fields are rejected.',
}) {
  constructor({ errors }: { errors: FieldError[] }) {
    super({ errors: errors.slice(0, MAX_ERRORS).map(shortened) });
  }
}

/** Truncates pointers and messages, since a key can be as long as the body. */
const shorten = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
const shortened = ({ pointer, detail, ...fault }: FieldError): FieldError => ({
  ...fault,
  pointer: shorten(pointer, 100),
  detail: shorten(detail, 200),
});

export class RequestTooLarge extends problem({
  code: 'request-too-large',
  kind: 'too-large',
  title: 'Request too large',
  detail: 'The body exceeds the size limit of this endpoint.',
  remedy: 'Send a smaller body.',
}) {}

/** RFC 6585. */
export class RequestHeadTooLarge extends problem({
  code: 'request-head-too-large',
  kind: 'head-too-large',
  title: 'Request headers too large',
  detail: 'The URL and headers exceed 16 kB.',
  remedy: 'Send long values in the body, and remove cookies that do not belong to Gatehouse.',
}) {}

export class RequestTimedOut extends problem({
  code: 'request-timed-out',
  kind: 'slow',
  title: 'Request timed out',
  detail: 'The body was not received in time.',
  remedy: 'Try again over a faster connection, or send a smaller body.',
}) {}

export class UnsupportedMediaType extends problem({
  code: 'unsupported-media-type',
  kind: 'unsupported',
  title: 'Unsupported content type',
  detail: 'This endpoint does not accept this content type.',
  remedy: 'Send JSON with `Content-Type: application/json`, or `text/csv` in UTF-8 for imports.',
}) {}

export class HeicNotSupported extends problem({
  code: 'heic-not-supported',
  kind: 'unsupported',
  title: 'HEIC images are not supported',
  detail: 'This is a HEIC image, which most browsers cannot display.',
  remedy:
    'Convert it to JPEG. On an iPhone, choose “Most Compatible” in Settings > Camera > Formats; photos chosen in Safari are converted automatically.',
}) {}

export class NotFound extends problem({
  code: 'not-found',
  kind: 'missing',
  title: 'Not found',
  detail: 'The resource does not exist, or you do not have access to it.',
  remedy: 'Check the URL and the ids in it.',
}) {}

export class NotSignedIn extends problem({
  code: 'not-signed-in',
  kind: 'unauthenticated',
  title: 'You are not signed in',
  detail: 'The request has no valid access token or API key.',
  remedy:
    'Sign in or refresh the session, and send the access token with `Authorization: Bearer`. An API key may have expired or been deleted.',
}) {}

export class CrossSiteRequest extends problem({
  code: 'cross-site-request',
  kind: 'forbidden',
  title: 'Cross-site request blocked',
  detail: 'The request has session cookies but may come from another site.',
  remedy:
    'In a browser, send `X-Gatehouse-Client: browser`. Other clients use `Authorization: Bearer` without cookies.',
}) {}

export class UntrustedClient extends problem({
  code: 'untrusted-client',
  kind: 'forbidden',
  title: 'Client not trusted',
  detail:
    'Only trusted clients may send `X-Gatehouse-End-User-Address`, and neither a client secret nor an API key proves that this is one.',
  remedy:
    'Send an API key with the permission `sign-in:forward`, of an organization in TRUSTED_CLIENTS, or one of the secrets there as `X-Gatehouse-Client-Secret`.',
}) {}

export class TokenStale extends problem({
  code: 'token-stale',
  kind: 'unauthenticated',
  title: 'Access token outdated',
  detail: 'Your roles, areas or terms have changed since the token was issued.',
  remedy: 'Refresh the session and use the new access token.',
}) {}

export class SessionEnded extends problem({
  code: 'session-ended',
  kind: 'unauthenticated',
  title: 'Session ended',
  detail: 'You signed out, your access was revoked, or your password was reset.',
  remedy: 'Sign in again. The session cannot be refreshed.',
}) {}

export class PermissionDenied extends problem<{ permission: string }>({
  code: 'permission-denied',
  kind: 'forbidden',
  title: 'Permission denied',
  detail: ({ permission }) => `This requires the permission ${permission}.`,
  remedy: 'Ask an administrator of your organization for a role with this permission.',
}) {}

export class TermsNotAccepted extends problem({
  code: 'terms-not-accepted',
  kind: 'forbidden',
  title: 'Terms and Conditions not accepted',
  detail: 'Until you accept the Terms and Conditions, you can only use /me, /terms and /auth.',
  remedy:
    'Read them with GET /terms/current, accept them with POST /terms/acceptances, and refresh the session.',
}) {}

export class AreaNotOpen extends problem<{ area: string }>({
  code: 'area-not-open',
  kind: 'forbidden',
  title: 'Area not available',
  detail: ({ area }) => `Your organization does not have access to the area ${area}.`,
  remedy: 'Ask your provider for access to this area.',
}) {}

export class RateLimited extends problem<{ retryAfterSeconds: number }>({
  code: 'rate-limited',
  kind: 'too-many',
  title: 'Too many requests',
  detail: ({ retryAfterSeconds }) => `Try again in ${String(retryAfterSeconds)} seconds.`,
  remedy: 'Wait for the number of seconds in `Retry-After`.',
}) {}

export class Unavailable extends problem<{ retryAfterSeconds: number }>({
  code: 'unavailable',
  kind: 'unavailable',
  title: 'Service temporarily unavailable',
  detail: 'A part of Gatehouse is not responding. No data was lost.',
  remedy: 'Try again shortly, with the same Idempotency-Key.',
}) {}

export class TimedOut extends problem({
  code: 'timed-out',
  kind: 'timeout',
  title: 'Response timed out',
  detail: 'The request may or may not have taken effect.',
  remedy: 'Repeat the request with the same Idempotency-Key. It takes effect only once.',
}) {}

export class InternalProblem extends problem({
  code: 'internal',
  kind: 'internal',
  title: 'Internal error',
  detail: 'An unexpected error occurred. It was logged with the trace id.',
  remedy:
    'Try again. If the error persists, send the trace id to the operator of this installation.',
}) {}
