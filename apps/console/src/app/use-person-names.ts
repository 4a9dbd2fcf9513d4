import { listCustomerMembers, listServiceAccounts } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../api/queries.js';
import { useOnPaper } from '../components/use-on-paper.js';
import { personName } from '../i18n/formats.js';
import { useMe, usePermission } from './me.js';
import { useColleagues } from './use-colleagues.js';

/**
 * Looks up the names of people and service accounts by id, where the user may see them.
 * @param customerId an organization whose people are looked up, too, if it is a customer of the user's own
 */
export function useKnownNames(customerId = ''): (id: string) => string | undefined {
  const { t } = useTranslation();
  const me = useMe();
  const colleagues = useColleagues();
  const onPaper = useOnPaper();
  const { organization } = me;
  const isCustomer =
    organization.kind === 'provider' && !['', organization.id].includes(customerId);
  const seesMembers = usePermission('members:read');
  const theirs = useApiQuery(
    listCustomerMembers,
    { customerId, limit: 200 },
    { enabled: seesMembers && isCustomer },
  ).data?.items;
  const programs = useApiQuery(
    listServiceAccounts,
    { limit: 200 },
    { enabled: usePermission('service-accounts:manage') },
  ).data?.items;
  return (id) => {
    // Printed, "you" would be the person who holds the paper.
    if (id === me.id) return onPaper ? personName(me) || me.email : t('common.you');
    const member = [...colleagues, ...(theirs ?? [])].find(({ userId }) => userId === id);
    if (member) return personName(member);
    const program = programs?.find((each) => each.id === id);
    return program && t('serviceAccounts.named', { name: program.name });
  };
}

/** As {@link useKnownNames}, with words for those whom the user may not see. */
export function usePersonNames(customerId?: string): (id: string | null) => string {
  const { t } = useTranslation();
  const nameOf = useKnownNames(customerId);
  const seesMembers = usePermission('members:read');
  return (id) => {
    if (id === null) return t('common.system');
    return nameOf(id) ?? t(seesMembers ? 'common.otherOrganization' : 'jobs.someoneElse');
  };
}
