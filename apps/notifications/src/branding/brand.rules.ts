/** The provider that a mail comes from; the platform, if there is no single provider. */
export interface Brand {
  name: string;
  /** `#rrggbb` */
  colour: string;
  logoUrl: string | null;
  /** Where links lead, without a trailing slash: the provider's verified domain, or PUBLIC_URL. */
  url: string;
  /** Where its readers are, or where their provider is. */
  timeZone: string;
}

/** The same URL at another host; a provider's domain leads to the same port and path. */
export function withHost(url: string, host: string): string {
  const other = new URL(url);
  other.hostname = host;
  return other.href.replace(/\/+$/, '');
}
