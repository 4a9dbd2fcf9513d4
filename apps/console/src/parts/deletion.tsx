import type { Call, RequestOf } from '@gatehouse/contracts';
import { useTranslation } from 'react-i18next';
import { useChange } from '../api/queries.js';
import { Confirm } from './dialog.js';

/** Asks before something is deleted, and then deletes it. */
export function Deletion<C extends Call>({
  contract,
  input,
  touches,
  title,
  text,
  action,
  onClose,
}: {
  contract: C;
  /** What the call is told: which one. */
  input: RequestOf<C>;
  touches: readonly Call[];
  title: string;
  /** What will happen, and to whom. */
  text: string;
  action?: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const removal = useChange(contract, touches);
  return (
    <Confirm
      title={title}
      text={text}
      action={action ?? t('common.delete')}
      busy={removal.isPending}
      problem={removal.error}
      onClose={onClose}
      onConfirm={() => removal.mutate(input, { onSuccess: onClose })}
    />
  );
}
