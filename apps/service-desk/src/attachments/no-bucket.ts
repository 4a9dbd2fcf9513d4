import { Bucket } from './bucket.port.js';

/** Where no bucket is configured. A photo that lies in one all the same was moved there before: its setting is missing. */
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

const MISSING = 'photos lie in a bucket, and S3_URL does not say in which';
