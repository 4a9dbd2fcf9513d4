import { z } from 'zod';
import { call } from '../call.js';
import { CustomerId } from '../ids.js';
import { NotFound } from '../problems.js';
import { Language } from '../scalar.js';

export const previewActivationEmail = call('notifications', 'preview-activation-email', {
  summary: 'Preview the activation email of a customer',
  description: 'As it will be sent when access is turned on, except that its link leads nowhere.',
  http: { method: 'GET', path: '/customers/:customerId/access/activation-email' },
  access: 'access:manage',
  input: z.strictObject({ customerId: CustomerId, language: Language.default('en') }),
  output: z.object({
    sender: z.string().describe('The name of the sender.'),
    subject: z.string(),
    html: z.string(),
    text: z.string(),
  }),
  problems: [NotFound],
});
