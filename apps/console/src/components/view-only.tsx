import { Text } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { getPortalView } from '../api/portal-view.js';

/** In a view of a portal, disables what would send something, and says why. */
export function ViewOnly({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const reason = useId();
  if (!getPortalView()) return children;
  return (
    <fieldset disabled className="view-only" aria-describedby={reason}>
      <Text size="sm" c="dimmed" mb="xs" id={reason}>
        {t('problems.portal-view-is-read-only.remedy')}
      </Text>
      {children}
    </fieldset>
  );
}
