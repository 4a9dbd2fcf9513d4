import { cap } from './common-settings.js';

/** Settings of a service that stores images. */
export const imageSettings = {
  IMAGES_AT_ONCE: cap(
    2,
    'how many images are decoded concurrently; excess requests wait briefly, then get 503',
    16,
  ),
  IMAGE_MEGAPIXELS: cap(
    50,
    'the maximum image size in megapixels; decoding takes 3 to 4 bytes per pixel',
    250,
  ),
  IMAGE_SECONDS: cap(5, 'the time limit for decoding and encoding an image, in seconds', 60),
};
