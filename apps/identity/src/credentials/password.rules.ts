import { emailKey, type PlatformRole } from '@gatehouse/contracts';

/** The username suffix that may follow an address. */
const SUFFIX = /^[a-z0-9._-]{0,40}$/;

/**
 * Returns why a new password is too weak, apart from its length; null if it is not.
 * @param address the user's address, normalized for comparison
 * @param isCommon called with the password in lower case
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
  return isCommon(key) ? 'is a commonly used password' : null;
}

/** Whether users with this role may set their own password. Anyone may through a link that an administrator issued. */
export const maySetOwnPassword = (role: PlatformRole): boolean =>
  role !== 'platform-user-password-restricted';

/** The permission that restricted users lack. */
export const OWN_PASSWORD = { permission: 'own-password:change' };
