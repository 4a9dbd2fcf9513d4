import { cap } from './common-settings.js';

/** Settings of a service that stores images. */
export const imageSettings = {
  IMAGES_AT_ONCE: cap(
    2,
    'how many images are decoded at once; more wait for a moment, then get 503',
    16,
  ),
  IMAGE_MEGAPIXELS: cap(
    50,
    'the most pixels that an image may have, in millions; decoding takes 3 to 4 bytes for each',
    250,
  ),
  IMAGE_SECONDS: cap(5, 'how long decoding and encoding an image may take, in seconds', 60),
};
