export { decodeLogo, servedLogo } from './logo.js';
export {
  ImageSanitizer,
  UnusableImage,
  type Image,
  type ImageFormat,
  type SanitizedImage,
} from './image-sanitizer.js';
