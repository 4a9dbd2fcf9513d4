import { createHash } from 'node:crypto';
import { HeicNotSupported, InvalidLogo, type Logo } from '@gatehouse/contracts';
import {
  UnusableImage,
  type Image,
  type ImageSanitizer,
  type SanitizedImage,
} from './image-sanitizer.js';

const MAX_BYTES = 256 * 1024;
const [MIN_PIXELS, MAX_PIXELS] = [16, 2_000];

/** Decodes a logo. Trusts the content, not a declared type. @throws InvalidLogo, HeicNotSupported */
export async function decodeLogo(
  images: ImageSanitizer,
  base64: string,
  deadline: number,
): Promise<SanitizedImage> {
  const bytes = Buffer.from(base64, 'base64');
  requireSmall(bytes);
  try {
    const logo = await images.sanitize(bytes, deadline, ({ width, height }) => {
      if ([width, height].some((side) => side < MIN_PIXELS || side > MAX_PIXELS))
        throw new InvalidLogo({ reason: `has ${width} × ${height} pixels` });
    });
    requireSmall(logo.bytes);
    return logo;
  } catch (error) {
    if (!(error instanceof UnusableImage)) throw error;
    if (error.reason === 'heic') throw new HeicNotSupported();
    throw new InvalidLogo({ reason: 'is not a valid PNG, JPEG or WebP' });
  }
}

/** @throws InvalidLogo */
function requireSmall({ length }: Buffer): void {
  if (length > MAX_BYTES) throw new InvalidLogo({ reason: 'is larger than 256 kB' });
}

/** A stored logo as the gateway serves it. */
export function servedLogo({ type, bytes }: Pick<Image, 'type' | 'bytes'>): Logo {
  const etag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return { type, content: bytes.toString('base64'), etag };
}
