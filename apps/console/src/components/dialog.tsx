import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert.js';
import type { FormState } from './use-schema-form.js';
import { toast } from './toast.js';
import { useFocusReturn } from './use-focus-return.js';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
  /** Isn't closed by a click beside it. */
  persistent?: boolean;
}

/** Opens when rendered. The focus returns to what opened it, also when it is closed by not being rendered. */
export function Dialog({
  title,
  onClose,
  children,
  wide = false,
  persistent = false,
}: DialogProps) {
  const { t } = useTranslation();
  useFocusReturn();
  // On a small screen they would cover its buttons.
  useEffect(() => toast.clear(), []);
  return (
    <Modal.Root
      opened
      onClose={onClose}
      closeOnClickOutside={!persistent}
      size={wide ? 'lg' : 'md'}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content>
        {/* Not a banner landmark: it's the dialog's header, not the page's. */}
        <Modal.Header role="presentation">
          <Modal.Title fw={650} fz="1.05rem" lh={1.3}>
            {title}
          </Modal.Title>
          <Modal.CloseButton aria-label={t('common.close')} />
        </Modal.Header>
        <Modal.Body className="dialog-body">{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** A form in a dialog. Esc and a click beside it ask before they discard what was entered. */
export function FormDialog({
  fields,
  submit,
  onClose,
  children,
  ...dialog
}: DialogProps & { fields: FormState; submit: string }) {
  const { t } = useTranslation();
  const [asking, { open: ask, close: keep }] = useDisclosure();
  return (
    <>
      <Dialog {...dialog} onClose={asking ? keep : fields.dirty ? ask : onClose}>
        <form {...fields.form}>
          <Stack>
            <ProblemAlert problem={fields.problem} />
            {children}
            <Group justify="flex-end" gap="xs" mt="xs">
              <Button variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" loading={fields.busy}>
                {submit}
              </Button>
            </Group>
          </Stack>
        </form>
      </Dialog>
      {asking && (
        <ConfirmDialog
          title={t('discard.title')}
          text={t('discard.text')}
          action={t('discard.do')}
          cancel={t('discard.keep')}
          onConfirm={onClose}
          onClose={keep}
        />
      )}
    </>
  );
}

/** Confirmation before an action with consequences. */
export function ConfirmDialog({
  title,
  text,
  action,
  cancel,
  onConfirm,
  onClose,
  busy = false,
  disabled = false,
  problem,
  harmless = false,
}: {
  title: string;
  text: ReactNode;
  action: string;
  cancel?: string;
  onConfirm: () => void;
  onClose: () => void;
  busy?: boolean;
  disabled?: boolean;
  problem?: unknown;
  harmless?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} onClose={onClose}>
      <Stack>
        <div>{text}</div>
        <ProblemAlert problem={problem} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {cancel ?? t('common.cancel')}
          </Button>
          <Button
            color={harmless ? 'brand' : 'red.9'}
            loading={busy}
            disabled={disabled}
            onClick={onConfirm}
          >
            {action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
