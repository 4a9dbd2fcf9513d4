import { createHash } from 'node:crypto';
import { HeicNotSupported } from '@gatehouse/contracts';
import { InvalidAttachment } from '@gatehouse/contracts/service-desk';
import type { CallContext } from '@gatehouse/platform';
import { ImageSanitizer, UnusableImage, type SanitizedImage } from '@gatehouse/platform/images';
import { Injectable } from '@nestjs/common';
import type { PendingAttachment } from './attachment.repository.js';

/** Checks an uploaded photo against what was announced, and re-encodes it without metadata. */
@Injectable()
export class PhotoSanitizer {
  constructor(private readonly images: ImageSanitizer) {}

  /** The content determines the type, and must match the declared one. @throws InvalidAttachment, HeicNotSupported */
  async sanitize(
    { size, sha256, contentType }: PendingAttachment,
    bytes: Buffer,
    { deadline }: CallContext,
  ): Promise<SanitizedImage> {
    if (bytes.length !== size || sha256Of(bytes) !== sha256)
      throw new InvalidAttachment({ reason: 'The upload is incomplete or corrupted.' });
    try {
      return await this.images.sanitize(bytes, deadline, ({ type }) => {
        if (type !== contentType)
          throw new InvalidAttachment({ reason: `The file is not a valid ${contentType}.` });
      });
    } catch (error) {
      if (!(error instanceof UnusableImage)) throw error;
      if (error.reason === 'heic') throw new HeicNotSupported();
      throw new InvalidAttachment({ reason: error.message });
    }
  }
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
