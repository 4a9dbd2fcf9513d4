import { Button } from '@mantine/core';
import { endPortalView, type PortalView } from '@gatehouse/contracts/tenant-access';
import { Eye } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../api/call-api.js';
import { forgetPortalView, leavePortalView } from '../api/portal-view.js';
import { useRoleNames } from '../components/use-role-names.js';
import { timeOfDay } from '../i18n/formats.js';

/** Says, on every page, that this is a view. */
export default function PortalViewBanner({ view }: { view: PortalView }) {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const { id: portalViewId, customer, role, access, endsAt } = view;
  const page = `/customers/${customer.id}`;
  useEffect(() => {
    const timer = setTimeout(() => leavePortalView(page), endsAt.getTime() - Date.now());
    return () => clearTimeout(timer);
  }, [page, endsAt]);
  const exit = async (): Promise<void> => {
    forgetPortalView();
    // One that cannot be ended now ends by itself.
    await callApi(endPortalView, { customerId: customer.id, portalViewId }).catch(() => undefined);
    leavePortalView(page);
  };
  return (
    <section
      className="portal-view"
      aria-label={t('portalViews.banner', { name: customer.name, role: roleName(role) })}
    >
      <Eye size={18} aria-hidden />
      <p>
        <strong>{t('portalViews.banner', { name: customer.name, role: roleName(role) })}</strong>{' '}
        {t('portalViews.access', { status: t(`access.status.${access}`) })} ·{' '}
        {t('portalViews.until', { time: timeOfDay(endsAt) })}
      </p>
      <Button size="compact-sm" variant="white" color="dark" onClick={() => void exit()}>
        {t('portalViews.exit')}
      </Button>
    </section>
  );
}
