import { CustomerRole, ProviderRole } from '@gatehouse/contracts';
import { useTranslation } from 'react-i18next';

const BuiltIn = [ProviderRole, CustomerRole];

/** The name of a role in the language of the page; those that an organisation has added keep their own. */
export function useRoleNames(): (role: string) => string {
  const { t } = useTranslation();
  return (role) => {
    const builtIn = BuiltIn.map((names) => names.safeParse(role).data).find(Boolean);
    return builtIn ? t(`builtInRoles.${builtIn}`) : role;
  };
}
