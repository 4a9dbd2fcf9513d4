import { MAX_ERRORS, problem, type FieldError } from './problem.js';

export * from './replay-problems.js';

export class MalformedRequest extends problem({
  code: 'malformed-request',
  kind: 'malformed',
  title: 'The request cannot be read',
  detail: 'The body is not well-formed JSON, repeats a key, or is nested too deeply.',
  remedy: 'Send one JSON object, encoded as UTF-8, with each key once.',
}) {}

const SPELLED_OUT = 5;

export class InvalidRequest extends problem<{ errors: FieldError[] }>({
  code: 'invalid-request',
  kind: 'invalid',
  at: 'errors',
  title: 'The request has fields that cannot be accepted',
  detail: ({ errors }) => {
    const spelled = errors
      .slice(0, SPELLED_OUT)
      .map((error) => `${error.pointer || '/'}: ${error.detail}`);
    const more = errors.length - spelled.length;
    return [...spelled, ...(more > 0 ? [`and ${String(more)} more`] : [])].join('; ');
  },
  remedy:
    'Correct the fields that `errors` points at. Fields that the call does not declare are refused too.',
}) {
  constructor({ errors }: { errors: FieldError[] }) {
    super({ errors: errors.slice(0, MAX_ERRORS).map(shortened) });
  }
}

/** A key may be as long as the body, and so would be what names it. */
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
  title: 'The request is too large',
  detail: 'The body is larger than this call accepts.',
  remedy: 'Send less at once.',
}) {}

/** RFC 6585. */
export class RequestHeadTooLarge extends problem({
  code: 'request-head-too-large',
  kind: 'head-too-large',
  title: 'The address and headers of the request are too large',
  detail: 'They have more than 16 kB together.',
  remedy: 'Send what is long in the body, and remove cookies that are not ours.',
}) {}

export class RequestTimedOut extends problem({
  code: 'request-timed-out',
  kind: 'slow',
  title: 'The request took too long to arrive',
  detail: 'Its body came too slowly, or never ended.',
  remedy: 'Send it again over a faster connection, or send less at once.',
}) {}

export class UnsupportedMediaType extends problem({
  code: 'unsupported-media-type',
  kind: 'unsupported',
  title: 'The content type is not accepted',
  detail: 'This call does not accept a body of this type.',
  remedy:
    'Send the body as JSON with `Content-Type: application/json`; an import takes `text/csv` in UTF-8.',
}) {}

export class HeicNotSupported extends problem({
  code: 'heic-not-supported',
  kind: 'unsupported',
  title: 'HEIC images cannot be used',
  detail: 'This is a HEIC image, which most browsers cannot show.',
  remedy:
    'Convert it to JPEG. An iPhone takes JPEG where Settings, Camera, Formats says “Most Compatible”, and converts photos that are chosen in Safari.',
}) {}

export class NotFound extends problem({
  code: 'not-found',
  kind: 'missing',
  title: 'There is no such thing',
  detail: 'Nothing that you may see is here.',
  remedy:
    'Check the address and the ids in it. What belongs to another organisation looks just like what does not exist.',
}) {}

export class NotSignedIn extends problem({
  code: 'not-signed-in',
  kind: 'unauthenticated',
  title: 'You are not signed in',
  detail: 'The request carries no valid access token.',
  remedy:
    'Sign in, or refresh the session, and send `Authorization: Bearer` with the access token.',
}) {}

export class CrossSiteRequest extends problem({
  code: 'cross-site-request',
  kind: 'forbidden',
  title: 'This request did not come from the console',
  detail: 'It carries the cookies of a browser, but another site may have made it.',
  remedy:
    'From a page of this Gatehouse, send `X-Gatehouse-Client: browser`; everybody else uses `Authorization: Bearer`, without cookies.',
}) {}

export class UntrustedClient extends problem({
  code: 'untrusted-client',
  kind: 'forbidden',
  title: 'This client may not speak for others',
  detail:
    'The request states whose address it is made for, but not the secret of a trusted client.',
  remedy:
    'Send one of the secrets in TRUSTED_CLIENTS as `X-Gatehouse-Client-Secret`, or leave `X-Gatehouse-End-User-Address` out.',
}) {}

export class TokenStale extends problem({
  code: 'token-stale',
  kind: 'unauthenticated',
  title: 'Your rights have changed since this token was issued',
  detail: 'Roles, areas or terms have changed.',
  remedy: 'Refresh the session and go on with the new access token.',
}) {}

export class SessionEnded extends problem({
  code: 'session-ended',
  kind: 'unauthenticated',
  title: 'This session has ended',
  detail: 'You signed out, your access was withdrawn, or your password was reset.',
  remedy: 'Sign in again. Refreshing is refused.',
}) {}

export class PermissionDenied extends problem<{ permission: string }>({
  code: 'permission-denied',
  kind: 'forbidden',
  title: 'You may not do this',
  detail: ({ permission }) => `This needs the permission ${permission}.`,
  remedy: 'Ask an administrator of your organisation for a role with that permission.',
}) {}

export class TermsNotAccepted extends problem({
  code: 'terms-not-accepted',
  kind: 'forbidden',
  title: 'The Terms and Conditions wait for your acceptance',
  detail: 'Until you accept the Terms and Conditions only /me, /terms and /auth are open to you.',
  remedy: 'Read GET /terms/current, accept by POST /terms/acceptances, then refresh the session.',
}) {}

export class AreaNotOpen extends problem<{ area: string }>({
  code: 'area-not-open',
  kind: 'forbidden',
  title: 'This part of the portal is not open to your company',
  detail: ({ area }) => `Your provider has not opened the area ${area}.`,
  remedy: 'Ask your provider to open the area.',
}) {}

export class RateLimited extends problem<{ retryAfterSeconds: number }>({
  code: 'rate-limited',
  kind: 'too-many',
  title: 'Too many requests',
  detail: ({ retryAfterSeconds }) => `Try again in ${String(retryAfterSeconds)} s.`,
  remedy: 'Wait as long as `Retry-After` says.',
}) {}

export class Unavailable extends problem<{ retryAfterSeconds: number }>({
  code: 'unavailable',
  kind: 'unavailable',
  title: 'A part of Gatehouse cannot answer right now',
  detail: 'Nothing was lost. The request may be repeated.',
  remedy: 'Try again shortly, with the same Idempotency-Key.',
}) {}

export class TimedOut extends problem({
  code: 'timed-out',
  kind: 'timeout',
  title: 'The answer took too long',
  detail: 'The request may or may not have taken effect.',
  remedy: 'Repeat it with the same Idempotency-Key: it takes effect once.',
}) {}

export class InternalProblem extends problem({
  code: 'internal',
  kind: 'internal',
  title: 'Something went wrong on our side',
  detail: 'The fault was recorded under the trace id.',
  remedy: 'Try again; if it persists, tell whoever runs this Gatehouse the trace id.',
}) {}
