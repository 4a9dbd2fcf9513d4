import type { z } from 'zod';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { Bulkhead } from '../rpc/bulkhead.js';
import type { imageSettings } from '../config/image-settings.js';

export type ImageFormat = 'image/png' | 'image/jpeg' | 'image/webp';

export interface Image {
  type: ImageFormat;
  width: number;
  height: number;
  bytes: Buffer;
}

declare const sanitized: unique symbol;

/** An image that is safe to store. Only {@link ImageSanitizer} creates one, so code that stores images requires this type. */
export interface SanitizedImage extends Image {
  readonly [sanitized]: true;
}

/** An image that was rejected; `detail` says why in a sentence. */
export class UnusableImage extends Error {
  constructor(
    readonly reason: 'heic' | 'unreadable' | 'too-many-pixels' | 'too-slow',
    detail: string,
  ) {
    super(detail);
  }
}

type Limits = z.output<z.ZodObject<typeof imageSettings>>;

/** Output formats. What remains of an image is its first frame, upright, in sRGB. */
const FORMATS = {
  jpeg: { type: 'image/jpeg', encode: (image) => image.jpeg({ quality: 90 }) },
  // An image with a palette would grow several times without one.
  png: {
    type: 'image/png',
    encode: (image, { isPalette }) => image.png({ palette: isPalette ?? false }),
  },
  webp: { type: 'image/webp', encode: (image) => image.webp({ quality: 90 }) },
} satisfies Record<string, Format>;

interface Format {
  type: ImageFormat;
  encode: (image: Sharp, of: Metadata) => Sharp;
}

// libvips reads many other formats, some with little-reviewed loaders.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
// Images hardly repeat, and one thread each leaves the other cores free.
sharp.cache(false);
sharp.concurrency(1);

/** How many may queue per image that is being decoded. */
const WAITING_FOR_EACH = 8;

/**
 * Decodes and re-encodes images: the pixels are turned upright, and everything else in the file is dropped, such as location, author and
 * trailing data. Runs in libuv's threads, a few images at a time.
 */
export class ImageSanitizer {
  private readonly room: Bulkhead;

  constructor(private readonly limits: Limits) {
    const { IMAGES_AT_ONCE } = limits;
    this.room = new Bulkhead(IMAGES_AT_ONCE, IMAGES_AT_ONCE * WAITING_FOR_EACH);
  }

  /**
   * @param accept inspects type and size before anything is decoded, and throws to reject the image
   * @throws UnusableImage; Unavailable if too many are queued, or none finishes before `deadline`
   */
  async sanitize(
    bytes: Buffer,
    deadline: number,
    accept: (found: Omit<Image, 'bytes'>) => void = () => undefined,
  ): Promise<SanitizedImage> {
    return this.room.within(
      async () => {
        const { metadata, format } = await this.inspect(bytes);
        const { width, height } = metadata.autoOrient;
        accept({ type: format.type, width, height });
        return this.encode(bytes, format, metadata);
      },
      Math.max(1, deadline - Date.now()),
    );
  }

  private async inspect(bytes: Buffer): Promise<{ metadata: Metadata; format: Format }> {
    if (isHeic(bytes))
      throw new UnusableImage('heic', 'It is a HEIC image, which browsers do not show.');
    const metadata = await metadataOf(bytes);
    const format = FORMATS[metadata?.format as keyof typeof FORMATS] as Format | undefined;
    if (!metadata || !format) throw new UnusableImage('unreadable', 'It is no PNG, JPEG or WebP.');
    const { IMAGE_MEGAPIXELS } = this.limits;
    if (metadata.width * metadata.height > IMAGE_MEGAPIXELS * 1e6)
      throw new UnusableImage(
        'too-many-pixels',
        `It has more than ${IMAGE_MEGAPIXELS} megapixels.`,
      );
    return { metadata, format };
  }

  private async encode(
    bytes: Buffer,
    { type, encode }: Format,
    metadata: Metadata,
  ): Promise<SanitizedImage> {
    const { IMAGE_MEGAPIXELS, IMAGE_SECONDS } = this.limits;
    const image = sharp(bytes, { limitInputPixels: IMAGE_MEGAPIXELS * 1e6, failOn: 'error' })
      .autoOrient()
      .timeout({ seconds: IMAGE_SECONDS });
    try {
      const { data, info } = await encode(image, metadata).toBuffer({ resolveWithObject: true });
      return { type, width: info.width, height: info.height, bytes: data } as SanitizedImage;
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('timeout'))
        throw new UnusableImage('too-slow', `Reading it takes longer than ${IMAGE_SECONDS} s.`);
      throw new UnusableImage('unreadable', `It is not a whole ${type}.`);
    }
  }
}

/** @returns undefined if it is not an image, or its header is truncated */
async function metadataOf(bytes: Buffer): Promise<Metadata | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
}

/** ISO/IEC 23008-12: an `ftyp` box with an HEVC brand, as phones write them. */
const isHeic = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 4, 8) === 'ftyp' &&
  /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/.test(bytes.toString('latin1', 8, 12));
