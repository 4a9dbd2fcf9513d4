import { Button, Group } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.css';
import './toasts.css';
import i18next from 'i18next';
import { Check, CircleAlert } from 'lucide-react';

const KINDS = {
  success: { color: 'teal', icon: <Check size={18} aria-hidden /> },
  failure: { color: 'red', icon: <CircleAlert size={18} aria-hidden /> },
};

export type ToastKind = keyof typeof KINDS;

export interface ToastAction {
  label: string;
  onClick: () => void;
}

const SHOWN_MS = 6_000;
/** With something to click, it must also be reached in time. */
const ACTION_SHOWN_MS = 12_000;

export function showToast(kind: ToastKind, message: string, action?: ToastAction): void {
  const closeButtonProps = { 'aria-label': i18next.t('common.close') };
  const id = notifications.show({
    ...KINDS[kind],
    message: action ? (
      <Group justify="space-between" gap="xs">
        {message}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            action.onClick();
          }}
        >
          {action.label}
        </Button>
      </Group>
    ) : (
      message
    ),
    autoClose: action ? ACTION_SHOWN_MS : SHOWN_MS,
    withBorder: true,
    closeButtonProps,
  });
}

export const clearToasts = (): void => notifications.clean();

/** Where toasts appear: beside dialogs, not over them. */
export default function Toasts() {
  return <Notifications position="bottom-right" containerWidth={360} limit={3} />;
}
