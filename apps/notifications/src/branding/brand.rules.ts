/** The provider in whose name a mail is sent; the platform, if there is no single provider. */
export interface Brand {
  name: string;
  /** `#rrggbb` */
  colour: string;
  logoUrl: string | null;
  /** Where its readers are, or where their provider is. */
  timeZone: string;
}
