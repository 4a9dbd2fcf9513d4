import { Anchor, Group, Text, VisuallyHidden } from '@mantine/core';
import type { Notification } from '@gatehouse/contracts/notifications';
import {
  Box as Cube,
  ClipboardList,
  Info,
  ScanBarcode,
  Video,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMe } from '../../app/me.js';
import { Ago } from '../../components/ago.js';
import { CustomerName } from '../desk/customer-name.js';
import { linkOf, useNotificationText } from './notification-text.js';

const ICONS: Readonly<Record<Notification['kind'], LucideIcon>> = {
  code: ScanBarcode,
  asset: Cube,
  job: ClipboardList,
  'video-session': Video,
  notice: Info,
};

export function NotificationItem({
  notification,
  lines,
  onFollow,
}: {
  notification: Notification;
  /** How many lines of its text are shown at most; all if undefined. */
  lines?: number;
  onFollow: () => void;
}) {
  const { t } = useTranslation();
  const isProvider = useMe().organization.kind === 'provider';
  const notificationText = useNotificationText();
  const { kind, customerId, at, read } = notification;
  const { title, text } = notificationText(notification);
  const Icon = ICONS[kind];
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <Icon
        size={17}
        aria-hidden
        color="var(--mantine-color-dimmed)"
        style={{ flex: 'none', marginTop: 2 }}
      />
      <div style={{ minWidth: 0, flexGrow: 1 }}>
        <NotificationLink notification={notification} onFollow={onFollow}>
          {title}
        </NotificationLink>
        <Text size="xs" c="dimmed" lineClamp={lines}>
          {text}
        </Text>
        <Text size="xs" c="dimmed">
          {isProvider && customerId && (
            <>
              <CustomerName id={customerId} /> ·{' '}
            </>
          )}
          <Ago at={at} />
        </Text>
      </div>
      {!read && (
        <>
          <span
            className="dot"
            aria-hidden
            style={{ color: 'var(--mantine-primary-color-filled)', marginTop: 6 }}
          />
          <VisuallyHidden>{t('notifications.unreadMark')}</VisuallyHidden>
        </>
      )}
    </Group>
  );
}

function NotificationLink({
  notification,
  onFollow,
  children,
}: {
  notification: Notification;
  onFollow: () => void;
  children: string;
}) {
  const href = linkOf(notification);
  const weight = notification.read ? 450 : 600;
  const look = { size: 'sm', fw: weight, c: 'var(--mantine-color-text)' } as const;
  if (href === null) {
    return (
      <Text size="sm" fw={weight} style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Text>
    );
  }
  if (href.startsWith('https://')) {
    return (
      <Anchor {...look} href={href} target="_blank" rel="noreferrer noopener" onClick={onFollow}>
        {children}
      </Anchor>
    );
  }
  return (
    <Anchor {...look} component={Link} href={href} onClick={onFollow}>
      {children}
    </Anchor>
  );
}
