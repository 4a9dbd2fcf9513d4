/** What went wrong, and what a person can do about it in the console. */
export const problems = {
  'account-not-erasable': {
    title: 'This account runs the platform',
    remedy: 'Take the platform role from it first.',
  },
  offline: {
    title: 'Gatehouse cannot be reached',
    remedy: 'Check your connection, and try again.',
  },
  'access-not-open': {
    title: 'Portal access is not open',
    remedy: 'Turn the portal access of the customer on first.',
  },
  'access-off': {
    title: 'Portal access was never turned on',
    remedy: 'Turn it on first; then its areas can be chosen.',
  },
  'access-not-pending': {
    title: 'Portal access is not pending',
    remedy: 'An activation e-mail goes out only while access is pending.',
  },
  'activation-not-needed': {
    title: 'Somebody of this customer can sign in already',
    remedy: 'Invite further people under Invitations.',
  },
  'administrator-required': {
    title: 'Nobody could administer this organisation',
    remedy: 'Make one of its people an administrator first.',
  },
  'already-member': {
    title: 'This person is a member already',
    remedy: 'Change the roles of the member instead.',
  },
  'response-not-stored': {
    title: 'This was done before',
    remedy: 'Look at what was made. If its secret was lost, remove it and make another.',
  },
  'area-not-open': {
    title: 'This part of the portal is not open to your company',
    remedy: 'Ask your provider to open it.',
  },
  'asset-code-taken': {
    title: 'Another asset has this code',
    remedy: 'Use another code, or take it from the other asset first.',
  },
  'contact-exists': {
    title: 'There is a contact with this address already',
    remedy: 'Change the contact that exists.',
  },
  'contact-is-user': {
    title: 'This contact is a user',
    remedy: 'The address of a user stays. Add another contact for another address.',
  },
  'cross-site-request': {
    title: 'This request did not come from the console',
    remedy: 'Load the page anew, and try again.',
  },
  'customer-email-missing': {
    title: 'The customer has no e-mail address',
    remedy: 'Edit the customer and add a valid e-mail address, then turn its portal on.',
  },
  'customer-independent': {
    title: 'This customer is an organisation of its own',
    remedy: 'Ask an administrator of that organisation.',
  },
  'customer-not-corporate': {
    title: 'Only corporate customers can have portal access',
    remedy: 'Edit the customer and change its kind to corporate, where it is one.',
  },
  'department-bound': {
    title: 'You manage your own department only',
    remedy: 'Ask an administrator of your organisation.',
  },
  'department-in-use': {
    title: 'Somebody belongs to this department',
    remedy: 'Move its customers, people and contacts elsewhere first.',
  },
  'department-name-taken': {
    title: 'There is a department of this name already',
    remedy: 'Choose another name.',
  },
  'email-blocked': {
    title: 'This e-mail address is blocked',
    remedy: 'A mail server refused it. Correct the address, or ask support to remove the block.',
  },
  'email-domain-not-allowed': {
    title: 'This e-mail domain is not allowed here',
    remedy: 'Choose one of the domains of your account. For another one, ask your support contact.',
  },
  'idempotency-key-reused': {
    title: 'This request was sent before with other content',
    remedy: 'Load the page anew, and try again.',
  },
  internal: {
    title: 'Something went wrong on our side',
    remedy: 'Try again. If it persists, tell support the trace id.',
  },
  'invalid-credentials': {
    title: 'The username or the password is wrong',
    remedy: 'Check both, or reset the password.',
  },
  'invalid-request': {
    title: 'Some of this cannot be accepted',
    remedy: 'Correct what is marked, and try again.',
  },
  'invitation-exists': {
    title: 'This person is invited already',
    remedy: 'Resend the invitation that exists, or delete it first.',
  },
  'invitation-expired': {
    title: 'This link has expired',
    remedy: 'Use the newest e-mail, or have a new link sent.',
  },
  'invitation-in-use': {
    title: 'This link is being used right now',
    remedy: 'Try again in a few seconds.',
  },
  'invitation-not-open': {
    title: 'This invitation is no longer open',
    remedy: 'Invite the person anew, where they are not a member yet.',
  },
  'invitation-unknown': {
    title: 'This is no link of ours',
    remedy: 'Open the link exactly as the e-mail has it, or ask whoever invited you.',
  },
  'invitation-used': {
    title: 'This link has been used',
    remedy: 'Sign in. If it was not you who used the link, reset the password.',
  },
  'invitation-withdrawn': {
    title: 'This invitation was withdrawn',
    remedy: '$t(invitations.because.{{because}}) Ask whoever invited you for a new invitation.',
  },
  'access-closed': {
    title: 'Access to this portal is closed at the moment',
    remedy: 'Your link is in order: try it again once access is open. It works for 24 hours.',
  },
  'inviter-not-authorized': {
    title: 'This invitation needs a new inviter',
    remedy: 'Ask the organisation to send it anew. Another link then comes to the same mailbox.',
  },
  'invalid-assignee': {
    title: 'This person cannot work on the job',
    remedy: 'Choose one of your own members.',
  },
  'invalid-attachment': {
    title: 'This is not a photo that can be kept',
    remedy: 'Choose a whole JPEG, PNG or WebP of up to 10 MB.',
  },
} as const;
