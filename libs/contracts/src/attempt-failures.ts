/**
 * What Gatehouse itself says of a failed attempt. Clients recognize it by these, to say it in another language. Those that end in a space
 * are followed by what the other side or the network gave.
 */
export const DELIVERY_FAILURES = {
  answered: 'answered ',
  timeout: 'did not answer within ',
  unreachable: 'could not be reached: ',
  unresolved: 'The host does not resolve to an address.',
  'not-public': 'The host does not resolve to a public address.',
  'not-https': 'The URL must use https.',
  unsigned: 'could not be signed',
  disabled: 'the webhook was disabled',
  gone: 'it answered that it is gone for good',
  'given-up': 'nothing came through any more: ',
  'no-logout-uri': 'the application has no logout URI',
} as const;

/** As {@link DELIVERY_FAILURES}, of mails that were not handed to a mail server. */
export const MAIL_FAILURES = {
  'too-late': 'too late to send',
  blocked: 'the address is blocked',
} as const;
