import { CustomerRole, ProviderRole } from '@gatehouse/contracts';
import { useTranslation } from 'react-i18next';

const BuiltIn = [ProviderRole, CustomerRole];

/** Translates built-in roles; custom roles keep their names. */
export function useRoleNames(): (role: string) => string {
  const { t } = useTranslation();
  return (role) => {
    const builtIn = BuiltIn.map((names) => names.safeParse(role).data).find(Boolean);
    return builtIn ? t(`builtInRoles.${builtIn}`) : role;
  };
}
