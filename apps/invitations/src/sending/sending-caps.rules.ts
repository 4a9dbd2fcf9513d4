/** How many invitations may be sent within an hour, so that they cannot be abused for spam. */
export abstract class SendingCaps {
  /** Across the whole organisation. */
  abstract readonly perOrganization: number;
  /** By one person in it. */
  abstract readonly perInviter: number;
  /** By the organisation to one address. */
  abstract readonly perAddress: number;
}

/** How many were sent within the last hour. */
export interface SendCounts {
  organization: number;
  inviter: number;
  /** By email key. */
  address: ReadonlyMap<string, number>;
}

/** For each address in turn, whether the caps allow a mail to it. */
export function allowedByCaps(
  caps: SendingCaps,
  sent: SendCounts,
  emailKeys: readonly string[],
): boolean[] {
  let { organization, inviter } = sent;
  const address = new Map(sent.address);
  return emailKeys.map((key) => {
    const toAddress = address.get(key) ?? 0;
    const isAllowed =
      organization < caps.perOrganization &&
      inviter < caps.perInviter &&
      toAddress < caps.perAddress;
    if (!isAllowed) return false;
    organization++;
    inviter++;
    address.set(key, toAddress + 1);
    return true;
  });
}
