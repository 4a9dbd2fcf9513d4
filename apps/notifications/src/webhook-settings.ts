import { z } from 'zod';
import { Networks } from './delivery/networks.js';

const listOf = (text: string): string[] => text.split(',').filter((part) => part !== '');

/** What can be set about webhooks. */
export const webhookSettings = {
  /** How long to wait after each attempt that fails, in seconds; after the last of them a delivery is given up. In all about a day. */
  WEBHOOK_RETRY_WAITS: z
    .string()
    .regex(/^\d+(?:,\d+)*$/, 'must be seconds, parted by commas')
    .default('5,300,1800,7200,18000,36000,36000')
    .transform((text) => listOf(text).map(Number)),
  /** Networks that webhooks may reach though they are not public, and without https. */
  WEBHOOK_PRIVATE_NETWORKS: z
    .string()
    .default('')
    .transform((text, context) => {
      try {
        return new Networks(listOf(text));
      } catch (error) {
        context.addIssue((error as Error).message);
        return z.NEVER;
      }
    }),
};
