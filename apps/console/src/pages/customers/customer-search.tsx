import { AccessStatus, listCustomers } from '@gatehouse/contracts/tenant-access';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiList } from '../../api/queries.js';
import { FilterSelect, FilterBar } from '../../components/filter-bar.js';
import { SearchInput, useQueryParam } from '../../components/search-input.js';

/** The customer list filtered by the page's query parameters, and the filter inputs. */
export function useCustomerSearch(): {
  pages: ReturnType<typeof useApiList<typeof listCustomers>>;
  filters: ReactNode;
  isFiltered: boolean;
} {
  const { t } = useTranslation();
  const [q, setQ] = useQueryParam('q');
  const [status, setStatus] = useQueryParam('access');
  const access = AccessStatus.safeParse(status).data;
  const pages = useApiList(listCustomers, { q: q || undefined, access });
  const filters = (
    <FilterBar>
      <SearchInput label={t('customers.search')} initial={q} onSearch={setQ} />
      <FilterSelect
        label={t('access.any')}
        value={access}
        options={AccessStatus.options}
        nameOf={(each) => t(`access.status.${each as AccessStatus}`)}
        onChange={setStatus}
      />
    </FilterBar>
  );
  return { pages, filters, isFiltered: q !== '' || access !== undefined };
}
