import { setting } from '@gatehouse/platform/config';
import { networksSetting } from '@gatehouse/platform/outbound';
import { z } from 'zod';

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
  WEBHOOK_PRIVATE_NETWORKS: networksSetting(
    'private networks that webhooks may target, also without https',
  ),
};
