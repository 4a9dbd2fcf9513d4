import { imageSettings, serviceSettings, setting } from '@gatehouse/platform/config';
import { z } from 'zod';
import { S3Url } from './attachments/s3-url.js';

/** The settings of the service-desk service. */
export const settings = z.object({
  ...serviceSettings,
  ...imageSettings,
  S3_URL: setting(S3Url.optional(), {
    meaning: 'a bucket that stores photos instead of PostgreSQL',
    must: 'https://<access key>:<secret>@<host>/<bucket>?region=<region>',
    secret: true,
  }),
});
