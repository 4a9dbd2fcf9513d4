import { UsageError } from './errors.js';

/** @throws UsageError if secrets would be sent there in the clear */
export function checkedUrl(text: string): string {
  if (!URL.canParse(text)) throw new UsageError(`'${text}' is not a URL`);
  const url = new URL(text);
  if (url.protocol !== 'https:' && !isLoopback(url))
    throw new UsageError(`${text} is not encrypted; use https`);
  return url.origin;
}

export const isLoopback = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
