import {
  listEmailBlocks,
  removeEmailBlock,
  type EmailBlock,
} from '@gatehouse/contracts/notifications';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { ConfirmDialog } from '../../components/dialog.js';
import { toast } from '../../components/toast.js';

export function UnblockAddress({
  block: { email },
  onClose,
}: {
  block: EmailBlock;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const removal = useApiMutation(removeEmailBlock, [listEmailBlocks]);
  return (
    <ConfirmDialog
      harmless
      title={t('blocks.unblockTitle', { email })}
      text={t('blocks.unblockText')}
      action={t('blocks.unblock')}
      busy={removal.isPending}
      problem={removal.error}
      onClose={onClose}
      onConfirm={() =>
        removal.mutate(
          { email },
          {
            onSuccess: () => {
              toast.success(t('blocks.unblocked', { email }));
              onClose();
            },
          },
        )
      }
    />
  );
}
