/** How many invitations may go out in any one hour, so that nobody can use us to send spam (F11). */
export abstract class SendingCaps {
  /** Across the whole organisation. */
  abstract readonly perOrganization: number;
  /** By one person in it. */
  abstract readonly perInviter: number;
  /** By the organisation to one address. */
  abstract readonly perAddress: number;
}

/** How many have gone out in the last hour. */
export interface SendCounts {
  organization: number;
  inviter: number;
  /** By address, in the form that compares; 0 for one that is missing. */
  address: ReadonlyMap<string, number>;
}

/** For each address in turn, whether the caps have room for a mail to it. */
export function allowedByCaps(
  caps: SendingCaps,
  spent: SendCounts,
  emailKeys: readonly string[],
): boolean[] {
  let { organization, inviter } = spent;
  const address = new Map(spent.address);
  return emailKeys.map((key) => {
    const toAddress = address.get(key) ?? 0;
    const hasRoom =
      organization < caps.perOrganization &&
      inviter < caps.perInviter &&
      toAddress < caps.perAddress;
    if (!hasRoom) return false;
    organization++;
    inviter++;
    address.set(key, toAddress + 1);
    return true;
  });
}
