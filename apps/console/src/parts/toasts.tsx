import { Notification, Stack } from '@mantine/core';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const LASTS_MS = 6_000;

type Tell = (text: string) => void;

const Telling = createContext<Tell>(() => undefined);

/** Says in passing that something was done; screen readers hear it. */
export const useTell = (): Tell => useContext(Telling);

export function Toasts({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [toasts, setToasts] = useState<{ id: number; text: string }[]>([]);
  const drop = (id: number): void => setToasts((all) => all.filter((each) => each.id !== id));
  const tell = useCallback<Tell>((text) => {
    const id = Date.now() + Math.random();
    setToasts((all) => [...all.slice(-2), { id, text }]);
    setTimeout(() => drop(id), LASTS_MS);
  }, []);
  return (
    <Telling value={tell}>
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
            onClose={() => drop(id)}
            closeButtonProps={{ 'aria-label': t('common.close') }}
          >
            {text}
          </Notification>
        ))}
      </Stack>
    </Telling>
  );
}
