/** The title of each problem, and what a user of the console can do about it. */
export const problems = {
  'account-not-erasable': {
    title: 'This account cannot be erased',
    remedy: 'Remove its platform role first.',
  },
  'application-not-open': {
    title: 'Application not available',
    remedy: 'Sign in to the organization that uses the application.',
  },
  'device-code-unknown': {
    title: 'Code unknown',
    remedy: 'Compare it with the one on the device, or start again there.',
  },
  'portal-view-is-read-only': {
    title: 'You are only viewing the portal',
    remedy: 'Exit the view to make changes.',
  },
  'portal-view-ended': {
    title: 'The view of the portal has ended',
    remedy: 'Start another one from the customer’s page.',
  },
  'not-in-portal-view': {
    title: 'This is not part of the view',
    remedy: 'Exit the view to see your own data.',
  },
  offline: {
    title: 'Cannot connect',
    remedy: 'Check your connection and try again.',
  },
  'access-not-open': {
    title: 'Portal access is not on',
    remedy: 'Turn on portal access for the customer first.',
  },
  'access-off': {
    title: 'Portal access was never turned on',
    remedy: 'Turn it on first, then choose its areas.',
  },
  'access-not-pending': {
    title: 'Portal access is not pending',
    remedy: 'Activation emails can only be sent while access is pending.',
  },
  'activation-not-needed': {
    title: 'This customer can already sign in',
    remedy: 'Add more people under Invitations.',
  },
  'administrator-required': {
    title: 'This organization has no administrator',
    remedy: 'Make one of its members an administrator first.',
  },
  'already-member': {
    title: 'This person is already a member',
    remedy: 'Change the roles of the member instead.',
  },
  'response-not-stored': {
    title: 'This has already been done',
    remedy: 'Check what was created. If its secret was lost, delete it and create another one.',
  },
  'area-not-open': {
    title: 'This area is not available to your organization',
    remedy: 'Ask your provider for access.',
  },
  'asset-code-taken': {
    title: 'This code is already in use',
    remedy: 'Use another code, or remove it from the other asset first.',
  },
  'contact-exists': {
    title: 'There is already a contact with this address',
    remedy: 'Edit the existing contact.',
  },
  'contact-is-user': {
    title: 'This contact is a user',
    remedy: 'The address of a user cannot be changed. Add another contact for the other address.',
  },
  'cross-site-request': {
    title: 'This request was blocked',
    remedy: 'Reload the page and try again.',
  },
  'customer-email-missing': {
    title: 'The customer has no email address',
    remedy: 'Edit the customer and add a valid email address, then turn on access.',
  },
  'customer-archived': {
    title: 'This customer is archived',
    remedy: 'Restore the customer first.',
  },
  'customer-not-archived': {
    title: 'This customer is not archived',
    remedy: 'Archive the customer first.',
  },
  'customer-independent': {
    title: 'This customer is independent',
    remedy: 'Ask an administrator of that organization.',
  },
  'customer-not-corporate': {
    title: 'Only corporate customers can have portal access',
    remedy: 'If this is a company, edit the customer and change its kind to corporate.',
  },
  'department-bound': {
    title: 'You can only manage your own department',
    remedy: 'Ask an administrator of your organization.',
  },
  'department-in-use': {
    title: 'This department is in use',
    remedy: 'Move its customers, members and contacts to another department first.',
  },
  'department-name-taken': {
    title: 'There is already a department with this name',
    remedy: 'Choose another name.',
  },
  'domain-not-verified': {
    title: 'The domain is not verified',
    remedy: '$t(branding.domainFaults.{{reason}})',
  },
  'email-blocked': {
    title: 'This email address is blocked',
    remedy: 'A mail server rejected it. Correct the address, or ask support to remove the block.',
  },
  'email-domain-not-allowed': {
    title: 'This email domain is not allowed',
    remedy: 'Use one of the domains of your account. To add another one, ask your support contact.',
  },
  'idempotency-key-reused': {
    title: 'This request was already sent with different content',
    remedy: 'Reload the page and try again.',
  },
  internal: {
    title: 'Something went wrong',
    remedy: 'Try again. If the problem persists, send support the trace ID.',
  },
  'invalid-credentials': {
    title: 'Wrong username or password',
    remedy: 'Check both, or reset your password.',
  },
  'invalid-request': {
    title: 'Some fields are invalid',
    remedy: 'Correct the marked fields and try again.',
  },
  'invitation-exists': {
    title: 'This person has already been invited',
    remedy: 'Resend the existing invitation, or delete it first.',
  },
  'invitation-expired': {
    title: 'This link has expired',
    remedy: 'Use the latest email, or request a new link.',
  },
  'invitation-in-use': {
    title: 'This link is currently being used',
    remedy: 'Try again in a few seconds.',
  },
  'invitation-not-open': {
    title: 'This invitation is no longer open',
    remedy: 'Send a new invitation, unless the person is already a member.',
  },
  'invitation-unknown': {
    title: 'Invalid link',
    remedy: 'Open the link exactly as it is in the email, or contact the person who invited you.',
  },
  'invitation-used': {
    title: 'This link has already been used',
    remedy: 'Sign in. If you did not use the link yourself, reset your password.',
  },
  'invitation-withdrawn': {
    title: 'This invitation was withdrawn',
    remedy:
      '$t(invitations.because.{{because}}) Ask the person who invited you for a new invitation.',
  },
  'access-closed': {
    title: 'Portal access is currently disabled',
    remedy: 'Your link is valid for 24 hours: try again when access has been enabled.',
  },
  'inviter-not-authorized': {
    title: 'This invitation must be sent again',
    remedy: 'Ask the organization to resend it. You will get a new link by email.',
  },
  'invalid-assignee': {
    title: 'This person cannot be assigned to the job',
    remedy: 'Choose a member of your organization.',
  },
  'invalid-attachment': {
    title: 'This photo cannot be used',
    remedy: 'Choose a complete JPEG, PNG or WebP of up to 10 MB.',
  },
} as const;
