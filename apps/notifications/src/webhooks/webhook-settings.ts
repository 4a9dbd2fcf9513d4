import { setting } from '@gatehouse/platform/config';
import { z } from 'zod';
import { Networks } from './networks.js';

const listOf = (text: string): string[] => text.split(',').filter((part) => part !== '');

const RETRY_WAITS = '5,300,1800,7200,18000,36000,36000';

export const webhookSettings = {
  WEBHOOK_RETRY_WAITS: setting(
    z
      .string()
      .regex(/^\d+(?:,\d+)*$/, 'must be seconds, separated by commas')
      .default(RETRY_WAITS)
      .transform((text) => listOf(text).map(Number)),
    {
      meaning:
        'the delays between attempts to deliver a webhook, in seconds; after the last one it is given up',
      must: 'numbers, separated by commas',
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
      meaning: 'private networks that webhooks may target, also without https',
      must: 'networks such as 10.1.0.0/16, separated by commas',
    },
  ),
};
