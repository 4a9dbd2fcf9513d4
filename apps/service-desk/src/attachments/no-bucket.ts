import { Bucket } from './bucket.port.js';

/** Used if no bucket is configured. Called only for photos in a bucket that is no longer configured. */
export class NoBucket extends Bucket {
  override readonly isConfigured = false;

  override put(): Promise<void> {
    return Promise.reject(new Error(MISSING));
  }

  override read(): Promise<Buffer> {
    return Promise.reject(new Error(MISSING));
  }

  override remove(): Promise<void> {
    return Promise.reject(new Error(MISSING));
  }
}

const MISSING = 'photos are stored in a bucket, but S3_URL is not set';
