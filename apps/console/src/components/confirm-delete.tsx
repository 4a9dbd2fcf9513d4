import type { Call, RequestOf } from '@gatehouse/contracts';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../api/queries.js';
import { ConfirmDialog } from './dialog.js';

/** Deletes after confirmation. */
export function ConfirmDelete<C extends Call>({
  contract,
  input,
  touches,
  title,
  text,
  action,
  onClose,
  onDeleted = onClose,
}: {
  contract: C;
  input: RequestOf<C>;
  touches: readonly Call[];
  title: string;
  text: string;
  action?: string;
  onClose: () => void;
  onDeleted?: () => void;
}) {
  const { t } = useTranslation();
  const removal = useApiMutation(contract, touches);
  return (
    <ConfirmDialog
      title={title}
      text={text}
      action={action ?? t('common.delete')}
      busy={removal.isPending}
      problem={removal.error}
      onClose={onClose}
      onConfirm={() => removal.mutate(input, { onSuccess: onDeleted })}
    />
  );
}
