import type { Area, Permission } from '@gatehouse/contracts';
import type { Me } from '@gatehouse/contracts/identity';
import { createContext, useContext } from 'react';

export const MeContext = createContext<Me | null>(null);

/** The person who is signed in. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('nobody is signed in here');
  return me;
}

export const useMay = (permission: Permission): boolean => useMe().permissions.includes(permission);

/** Areas bind a customer's people; a provider's see everything of its customers. */
export const isOpen = (me: Me, area: Area): boolean =>
  me.organization.kind !== 'customer' || me.areas.includes(area);

export const nameOf = ({
  firstName,
  lastName,
  email,
}: Pick<Me, 'firstName' | 'lastName' | 'email'>): string =>
  `${firstName} ${lastName}`.trim() || email;
