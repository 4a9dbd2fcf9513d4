/** How mails identify this installation. */
export abstract class MailIdentity {
  /** The sender, as `Name <address>` or a bare address. */
  abstract readonly from: string;
  /** The URL of the portal, without a trailing slash. */
  abstract readonly publicUrl: string;
}
