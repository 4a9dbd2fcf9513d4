import { z } from 'zod';
import { event } from '../event.js';
import { InvitationId } from '../ids.js';

export const emailBlockChanged = event('notifications', 'email-block-changed', {
  summary:
    'A mail server refused an address, so nothing is sent there; or support removed that block (C1)',
  data: z.object({
    /** The address in the form that compares. */
    emailKey: z.string(),
    blocked: z.boolean(),
    /** What the mail server said. */
    words: z.string().nullable(),
  }),
});

export const invitationMailSettled = event('notifications', 'invitation-mail-settled', {
  summary: 'The mail of an invitation was taken by a mail server, or refused for good',
  data: z.object({
    invitationId: InvitationId,
    outcome: z.enum(['delivered', 'refused', 'given-up']),
    words: z.string().nullable(),
  }),
});
