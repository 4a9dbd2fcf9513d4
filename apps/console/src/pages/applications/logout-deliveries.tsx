import { listLogoutDeliveries, type LogoutDelivery } from '@gatehouse/contracts/identity';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../components/column.js';
import { List } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { Panel } from '../../components/panel.js';
import { RefreshButton } from '../../components/refresh-button.js';
import { useList } from '../../components/use-list.js';
import { ago, dateTime } from '../../i18n/formats.js';
import { DeliveryBadge } from '../webhooks/badges.js';
import { useResponseText } from '../webhooks/use-response-text.js';

export function LogoutDeliveries({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation();
  const list = useList(listLogoutDeliveries, { input: { applicationId } });
  const responseOf = useResponseText();
  const columns: Column<LogoutDelivery>[] = [
    {
      header: t('logoutDeliveries.token'),
      render: (delivery) => (
        <NameCell
          name={dateTime(delivery.createdAt)}
          detail={
            <>
              {t('deliveries.attempts', { count: delivery.attempts })}
              {delivery.nextAttemptAt &&
                ` · ${t('deliveries.next', { when: ago(delivery.nextAttemptAt) })}`}
            </>
          }
          narrow={
            <>
              <DeliveryBadge status={delivery.status} /> {responseOf(delivery)}
            </>
          }
        />
      ),
    },
    {
      header: t('deliveries.status'),
      wide: true,
      render: ({ status }) => <DeliveryBadge status={status} />,
    },
    { header: t('deliveries.response'), wide: true, render: responseOf },
  ];
  return (
    <Panel
      title={t('logoutDeliveries.title')}
      lead={t('logoutDeliveries.lead')}
      side={<RefreshButton list={list} />}
    >
      <List
        label={t('logoutDeliveries.title')}
        list={list}
        columns={columns}
        keyOf={({ id }) => id}
        empty={{ title: t('logoutDeliveries.none'), text: t('logoutDeliveries.noneText') }}
      />
    </Panel>
  );
}
