import { Notifications, notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.css';
import i18next from 'i18next';
import { Check, CircleAlert } from 'lucide-react';

const KINDS = {
  success: { color: 'teal', icon: <Check size={18} aria-hidden /> },
  failure: { color: 'red', icon: <CircleAlert size={18} aria-hidden /> },
};

export type ToastKind = keyof typeof KINDS;

export function showToast(kind: ToastKind, message: string): void {
  const closeButtonProps = { 'aria-label': i18next.t('common.close') };
  notifications.show({ ...KINDS[kind], message, withBorder: true, closeButtonProps });
}

/** Where toasts appear. */
export default function Toasts() {
  return <Notifications autoClose={6_000} limit={3} />;
}
