import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The outline of what is being loaded. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" maw={1120} mx="auto" role="status" aria-label={t('common.loading')}>
      <Skeleton height={28} width="min(16rem, 60%)" />
      <Skeleton height={16} width="min(26rem, 90%)" mb="md" />
      {[0, 1, 2].map((row) => (
        <Skeleton key={row} height={44} />
      ))}
    </Stack>
  );
}
