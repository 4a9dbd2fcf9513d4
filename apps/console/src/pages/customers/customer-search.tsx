import { AccessStatus, listCustomers } from '@gatehouse/contracts/tenant-access';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/queries.js';
import { Choice, Filters } from '../../parts/filters.js';
import { Search, useAddressPart } from '../../parts/search.js';

/** The customers that the address of the page asks for, and what to ask for others with. */
export function useCustomerSearch(): {
  pages: ReturnType<typeof usePages<typeof listCustomers>>;
  filters: ReactNode;
  isFiltered: boolean;
} {
  const { t } = useTranslation();
  const [q, setQ] = useAddressPart('q');
  const [status, setStatus] = useAddressPart('access');
  const access = AccessStatus.safeParse(status).data;
  const pages = usePages(listCustomers, { q: q || undefined, access });
  const filters = (
    <Filters>
      <Search label={t('customers.search')} initial={q} onSearch={setQ} />
      <Choice
        label={t('access.any')}
        value={access}
        options={AccessStatus.options}
        nameOf={(each) => t(`access.status.${each as AccessStatus}`)}
        onChange={setStatus}
      />
    </Filters>
  );
  return { pages, filters, isFiltered: q !== '' || access !== undefined };
}
