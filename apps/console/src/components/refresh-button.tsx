import { Button } from '@mantine/core';
import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface Refreshable {
  isRefetching: boolean;
  refetch: () => Promise<unknown>;
}

/** Reloads a list whose items change on their own. */
export function RefreshButton({ list }: { list: Refreshable }) {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      leftSection={<RefreshCw size={15} aria-hidden />}
      loading={list.isRefetching}
      onClick={() => void list.refetch()}
    >
      {t('deliveries.refresh')}
    </Button>
  );
}
