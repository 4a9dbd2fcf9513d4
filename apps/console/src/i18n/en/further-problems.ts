/** The other half, from j to z. */
export const furtherProblems = {
  'invalid-job-transition': {
    title: 'A job does not go that way',
    remedy: 'Somebody else may have changed it. Load the page anew.',
  },
  'last-administrator': {
    title: 'The last administrator stays',
    remedy: 'Make somebody else an administrator first.',
  },
  'malformed-request': {
    title: 'The request cannot be read',
    remedy: 'Load the page anew, and try again.',
  },
  'module-not-enabled': {
    title: 'This module is not enabled for your organisation',
    remedy: 'Ask whoever runs this Gatehouse to enable customer login.',
  },
  'no-account': {
    title: "This e-mail address isn't associated with an account.",
    remedy: 'Ask the organisation whose portal this is.',
  },
  'no-terms': {
    title: 'No Terms and Conditions bind you here',
    remedy: 'Nothing needs to be accepted.',
  },
  'not-found': {
    title: 'There is no such thing',
    remedy: 'It was removed, or you may not see it.',
  },
  'not-signed-in': { title: 'You are not signed in', remedy: 'Sign in, and try again.' },
  'permission-denied': {
    title: 'You may not do this',
    remedy: 'Ask an administrator of your organisation for the right to do it.',
  },
  'rate-limited': {
    title: 'Too many attempts',
    remedy: 'Try again in {{retryAfterSeconds}} seconds.',
  },
  'invalid-reference': {
    title: 'This does not belong to the customer',
    remedy: 'Choose something of the same customer.',
  },
  'request-head-too-large': {
    title: 'This request is too large',
    remedy: 'Remove the cookies of this site, and try again.',
  },
  'request-timed-out': {
    title: 'The request took too long to arrive',
    remedy: 'Your connection was too slow. Try again, or send less at once.',
  },
  'request-too-large': { title: 'This is too large', remedy: 'Send less at once.' },
  'reset-link-expired': {
    title: 'This link is no longer valid',
    remedy: 'It was used, a newer one was sent, or its hour is over. Have a new link sent.',
  },
  'reset-link-unknown': {
    title: 'This is no link of ours',
    remedy: 'Open the link exactly as the e-mail has it.',
  },
  'role-in-use': { title: 'Somebody has this role', remedy: 'Give them another role first.' },
  'role-name-taken': {
    title: 'There is a role of this name already',
    remedy: 'Choose another name.',
  },
  'role-unknown': {
    title: 'There is no such role here',
    remedy: 'Choose one of the roles of the organisation.',
  },
  'session-ended': { title: 'Your session has ended', remedy: 'Sign in again.' },
  'invalid-signature': {
    title: 'The signature does not fit',
    remedy: 'Tell whoever runs this Gatehouse.',
  },
  'terms-not-accepted': {
    title: 'The Terms and Conditions wait for your acceptance',
    remedy: 'Load the page anew to read and accept them.',
  },
  'terms-version-superseded': {
    title: 'There is a newer version of the terms',
    remedy: 'Load the page anew to read it.',
  },
  'timed-out': {
    title: 'The answer took too long',
    remedy: 'It may or may not have taken effect. Load the page anew to see.',
  },
  'token-stale': { title: 'Your rights have changed', remedy: 'Load the page anew.' },
  unavailable: {
    title: 'A part of Gatehouse cannot answer right now',
    remedy: 'Nothing was lost. Try again shortly.',
  },
  'untrusted-client': {
    title: 'This client may not speak for others',
    remedy: 'Whoever runs this portal has to set it up as a trusted client.',
  },
  'unsupported-media-type': {
    title: 'This kind of file is not accepted',
    remedy: 'Use a CSV file in UTF-8.',
  },
  'changed-meanwhile': {
    title: 'Someone else has changed this in the meantime',
    remedy:
      'Nothing was saved yet. Beside the fields it says what they changed: check it, then save again.',
  },
  'heic-not-supported': {
    title: 'HEIC photos cannot be used',
    remedy:
      'Save it as JPEG first. On an iPhone, choose “Most Compatible” in Settings, Camera, Formats.',
  },
  'invalid-video-session-transition': {
    title: 'A video session does not go that way',
    remedy: 'It is planned, then running, then ended. Load the page anew.',
  },
  'invalid-logo': {
    title: 'The logo cannot be used',
    remedy:
      'Choose a PNG, JPEG or WebP of up to 256 kB, and of 16 to 2000 pixels in each direction.',
  },
  'too-many-attachments': {
    title: 'There are too many photos',
    remedy: 'Remove one that is not needed any more.',
  },
  'too-many-webhooks': {
    title: 'There are too many webhooks',
    remedy: 'Remove one that is not needed any more.',
  },
  'webhook-disabled': {
    title: 'The webhook is disabled',
    remedy: 'Enable it again, and retry.',
  },
  'webhook-url-not-allowed': {
    title: 'Nothing is sent to this address',
    remedy: 'Give an https address in the public network, or ask whoever runs this Gatehouse.',
  },
} as const;
