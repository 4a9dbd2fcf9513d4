/** The other half, from j to z. */
export const furtherProblems = {
  'invalid-job-transition': {
    title: 'Status change not allowed',
    remedy: 'Someone else may have changed the job. Reload the page.',
  },
  'last-administrator': {
    title: 'This is the last administrator',
    remedy: 'Make another member an administrator first.',
  },
  'malformed-request': {
    title: 'The request could not be read',
    remedy: 'Reload the page and try again.',
  },
  'module-not-enabled': {
    title: 'This module is not enabled for your organization',
    remedy: 'Ask the operator of this installation to enable customer login.',
  },
  'no-account': {
    title: "This e-mail address isn't associated with an account.",
    remedy: 'Contact the organization that provides this portal.',
  },
  'no-terms': {
    title: 'No Terms and Conditions apply here',
    remedy: 'There is nothing to accept.',
  },
  'not-found': {
    title: 'Not found',
    remedy: 'It was deleted, or you do not have access to it.',
  },
  'not-signed-in': {
    title: 'You are not signed in',
    remedy: 'Sign in and try again.',
  },
  'permission-denied': {
    title: 'You do not have permission to do this',
    remedy: 'Ask an administrator of your organization for the permission.',
  },
  'rate-limited': {
    title: 'Too many attempts',
    remedy: 'Try again in {{retryAfterSeconds}} seconds.',
  },
  'invalid-reference': {
    title: 'This does not belong to the customer',
    remedy: 'Choose one that belongs to the same customer.',
  },
  'request-head-too-large': {
    title: 'This request is too large',
    remedy: 'Delete the cookies of this site and try again.',
  },
  'request-timed-out': {
    title: 'The request timed out',
    remedy: 'Your connection was too slow. Try again, or send less at once.',
  },
  'request-too-large': { title: 'This is too large', remedy: 'Send less at once.' },
  'reset-link-expired': {
    title: 'This link is no longer valid',
    remedy:
      'It was used, replaced by a newer one, or has expired after one hour. Request a new link.',
  },
  'reset-link-unknown': {
    title: 'Invalid link',
    remedy: 'Open the link exactly as it is in the email.',
  },
  'role-in-use': {
    title: 'This role is in use',
    remedy: 'Assign its members another role first.',
  },
  'role-name-taken': {
    title: 'There is already a role with this name',
    remedy: 'Choose another name.',
  },
  'role-unknown': {
    title: 'This role does not exist',
    remedy: 'Choose a role of the organization.',
  },
  'session-ended': { title: 'Your session has ended', remedy: 'Sign in again.' },
  'invalid-signature': {
    title: 'Invalid signature',
    remedy: 'Contact the operator of this installation.',
  },
  'terms-not-accepted': {
    title: 'You have not accepted the Terms and Conditions',
    remedy: 'Reload the page to read and accept them.',
  },
  'terms-version-superseded': {
    title: 'There is a newer version of the terms',
    remedy: 'Reload the page to read it.',
  },
  'timed-out': {
    title: 'The response timed out',
    remedy: 'Your change may or may not have been saved. Reload the page to check.',
  },
  'token-stale': {
    title: 'Your permissions have changed',
    remedy: 'Reload the page.',
  },
  unavailable: {
    title: 'Service temporarily unavailable',
    remedy: 'No data was lost. Try again shortly.',
  },
  'person-required': {
    title: 'Only people can do this',
    remedy: 'Sign in with your own account.',
  },
  'network-not-allowed': {
    title: 'This API key does not work from here',
    remedy: 'Use it from one of its networks, or create another key.',
  },
  'permission-not-held': {
    title: 'The service account lacks this permission',
    remedy: 'Give the service account a role with this permission first.',
  },
  'expiry-in-the-past': {
    title: 'This time is in the past',
    remedy: 'Choose a later time.',
  },
  'too-many-api-keys': {
    title: 'Too many API keys',
    remedy: 'Delete one that is no longer needed.',
  },
  'too-many-service-accounts': {
    title: 'Too many service accounts',
    remedy: 'Delete one that is no longer needed.',
  },
  'untrusted-client': {
    title: 'This client is not trusted',
    remedy: 'The operator of this portal has to set it up as a trusted client.',
  },
  'unsupported-media-type': {
    title: 'This file type is not supported',
    remedy: 'Use a CSV file in UTF-8.',
  },
  'changed-meanwhile': {
    title: 'Someone else has changed this in the meantime',
    remedy:
      'Your changes have not been saved. Check the new values next to the fields, then save again.',
  },
  'heic-not-supported': {
    title: 'HEIC photos are not supported',
    remedy:
      'Save it as JPEG first. On an iPhone, choose “Most Compatible” in Settings > Camera > Formats.',
  },
  'invalid-video-session-transition': {
    title: 'Status change not allowed',
    remedy: 'Video sessions are planned, then running, then ended. Reload the page.',
  },
  'portal-address-taken': {
    title: 'Address not available',
    remedy: 'Another provider uses it. Choose another address.',
  },
  'invalid-logo': {
    title: 'This logo cannot be used',
    remedy: 'Choose a PNG, JPEG or WebP of up to 256 kB, with 16 to 2000 pixels in each direction.',
  },
  'too-many-attachments': {
    title: 'Too many photos',
    remedy: 'Delete one that is no longer needed.',
  },
  'external-id-taken': {
    title: 'External ID already in use',
    remedy: 'Use a different external ID, or remove it from the other customer first.',
  },
  'keys-instead-of-secrets': {
    title: 'The application authenticates by keys',
    remedy: 'Remove its public keys first.',
  },
  'public-client': {
    title: 'The application has no secrets',
    remedy:
      'Single-page and native applications can’t keep a secret. Create a web application for a program on a server.',
  },
  'replay-too-large': {
    title: 'Too many deliveries',
    remedy: 'Choose a shorter period, or fewer events.',
  },
  'too-many-applications': {
    title: 'Too many applications',
    remedy: 'Delete one that is no longer used.',
  },
  'too-many-secrets': {
    title: 'Too many secrets',
    remedy: 'Delete the secret that is no longer used first.',
  },
  'too-many-webhooks': {
    title: 'Too many webhooks',
    remedy: 'Delete one that is no longer needed.',
  },
  'webhook-disabled': {
    title: 'The webhook is disabled',
    remedy: 'Enable it and try again.',
  },
  'webhook-url-not-allowed': {
    title: 'This URL is not allowed',
    remedy: 'Use an https URL with a public address, or ask the operator of this installation.',
  },
} as const;
