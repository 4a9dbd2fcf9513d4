import { Notification, Stack } from '@mantine/core';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const DURATION_MS = 6_000;

type ShowToast = (text: string) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

/** Shows a short message, announced to screen readers. */
export const useToast = (): ShowToast => useContext(ToastContext);

export function Toasts({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [toasts, setToasts] = useState<{ id: number; text: string }[]>([]);
  const dismiss = (id: number): void => setToasts((all) => all.filter((each) => each.id !== id));
  const show = useCallback<ShowToast>((text) => {
    const id = Date.now() + Math.random();
    setToasts((all) => [...all.slice(-2), { id, text }]);
    setTimeout(() => dismiss(id), DURATION_MS);
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <Stack
        role="status"
        gap="xs"
        style={{
          position: 'fixed',
          bottom: 16,
          right: 16,
          zIndex: 400,
          maxWidth: 'calc(100% - 32px)',
        }}
      >
        {toasts.map(({ id, text }) => (
          <Notification
            key={id}
            withBorder
            color="brand"
            onClose={() => dismiss(id)}
            closeButtonProps={{ 'aria-label': t('common.close') }}
          >
            {text}
          </Notification>
        ))}
      </Stack>
    </ToastContext>
  );
}
