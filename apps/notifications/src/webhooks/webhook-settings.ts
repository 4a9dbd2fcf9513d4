import { setting } from '@gatehouse/platform/config';
import { z } from 'zod';
import { Networks } from './networks.js';

const listOf = (text: string): string[] => text.split(',').filter((part) => part !== '');

const RETRY_WAITS = '5,300,1800,7200,18000,36000,36000';

export const webhookSettings = {
  WEBHOOK_RETRY_WAITS: setting(
    z
      .string()
      .regex(/^\d+(?:,\d+)*$/, 'must be seconds, parted by commas')
      .default(RETRY_WAITS)
      .transform((text) => listOf(text).map(Number)),
    {
      meaning:
        'how long to wait after each attempt at a webhook that fails, in seconds; after the last it is given up',
      must: 'numbers, parted by commas',
    },
  ),
  WEBHOOK_PRIVATE_NETWORKS: setting(
    z
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
    {
      meaning: 'networks that webhooks may reach though they are not public, and without https',
      must: 'networks such as 10.1.0.0/16, parted by commas',
    },
  ),
};
