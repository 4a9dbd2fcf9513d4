/** How many invitations may go out in any one hour, so that nobody can use us to send spam (F11). */
export interface SendingCaps {
  /** Of one organisation, to whomever. */
  readonly perOrganization: number;
  /** Of one person in it. */
  readonly perInviter: number;
  /** Of it to one address. */
  readonly perAddress: number;
}

/** How many have gone out in the last hour. */
export interface Spent {
  organization: number;
  inviter: number;
  /** By address, in the form that compares; 0 for one that is missing. */
  address: ReadonlyMap<string, number>;
}

/** For each address in turn, whether the caps have room for a mail to it. */
export function roomFor(caps: SendingCaps, spent: Spent, emailKeys: readonly string[]): boolean[] {
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
