import { z } from 'zod';

/** Settings of a service that stores images. */
export const imageSettings = {
  /** How many images are decoded at once; more wait for a moment, then get 503. */
  IMAGES_AT_ONCE: z.coerce.number().int().min(1).max(16).default(2),
  /** The most pixels that an image may have, in millions. Decoding takes 3 to 4 bytes for each. */
  IMAGE_MEGAPIXELS: z.coerce.number().int().min(1).max(250).default(50),
  /** How long decoding and encoding an image may take. */
  IMAGE_SECONDS: z.coerce.number().int().min(1).max(60).default(5),
};
