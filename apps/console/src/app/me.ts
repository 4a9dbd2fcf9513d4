import type { Area, Permission } from '@gatehouse/contracts';
import type { Me } from '@gatehouse/contracts/identity';
import { createContext, useContext } from 'react';
import { personName } from '../i18n/formats.js';

export const MeContext = createContext<Me | null>(null);

/** The signed-in user. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('no user is signed in');
  return me;
}

export const usePermission = (permission: Permission): boolean =>
  useMe().permissions.includes(permission);

/** Areas limit only customers; providers see everything. */
export const hasArea = (me: Me, area: Area): boolean =>
  me.organization.kind !== 'customer' || me.areas.includes(area);

export const fullName = (person: Parameters<typeof personName>[0] & { email: string }): string =>
  personName(person) || person.email;
