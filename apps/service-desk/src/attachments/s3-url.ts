import { z } from 'zod';

/** A bucket with its credentials. */
export interface S3Location {
  /** Includes the bucket as its path. */
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** `https://<access key>:<secret>@<host>/<bucket>?region=<region>`, with the key and the secret percent-encoded. */
export const S3Url = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  .refine(
    ({ username, password }) => username !== '' && password !== '',
    'must hold an access key and a secret',
  )
  .refine(({ pathname }) => /^\/[^/]+\/?$/.test(pathname), 'must name one bucket as its path')
  .transform((url): S3Location => ({
    endpoint: `${url.protocol}//${url.host}${url.pathname.replace(/\/$/, '')}`,
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  }));
