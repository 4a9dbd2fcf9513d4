import { emailKey, type PlatformRole } from '@gatehouse/contracts';

/** What can follow an address in a username. */
const SUFFIX = /^[a-z0-9._-]{0,40}$/;

/**
 * What is wrong with a password that somebody wants, besides its length; null where nothing is.
 * @param address the person's, in the form that compares
 * @param isCommon whether many people have this password, which is given in lower case
 */
export function weaknessOf(
  password: string,
  address: string,
  isCommon: (password: string) => boolean,
): string | null {
  const key = password.normalize('NFC').toLowerCase();
  const asUsername = emailKey(password);
  const isUsername =
    asUsername.startsWith(address) && SUFFIX.test(asUsername.slice(address.length));
  if (isUsername || key === address.split('@')[0]) return 'must not be your address or username';
  return isCommon(key) ? 'is a password that many people use' : null;
}

/** Whether somebody may set a password of their own accord (C3); by a link that an administrator has issued, everybody may. */
export const maySetOwnPassword = (role: PlatformRole): boolean =>
  role !== 'platform-user-password-restricted';

/** What those lack who may not. */
export const OWN_PASSWORD = { permission: 'own-password:change' };
