/** How mails identify this installation. */
export abstract class MailIdentity {
  /** The name of the sender of mails that are in no provider's name. */
  abstract readonly name: string;
  /** The address of the sender. */
  abstract readonly address: string;
  /** The URL of the portal, without a trailing slash. */
  abstract readonly publicUrl: string;
}

const NAMED = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/;

/** @param from `Name <address>` or a bare address */
export function senderOf(from: string): Pick<MailIdentity, 'name' | 'address'> {
  const [, name = '', address = from.trim()] = NAMED.exec(from) ?? [];
  return { name: name || 'Gatehouse', address };
}
