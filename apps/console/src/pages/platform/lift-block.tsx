import {
  listEmailBlocks,
  removeEmailBlock,
  type EmailBlock,
} from '@gatehouse/contracts/notifications';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { Confirm } from '../../parts/dialog.js';
import { useTell } from '../../parts/toasts.js';

/** Lets mails go to an address again, once it is clear what that means. */
export function LiftBlock({
  block: { email },
  onClose,
}: {
  block: EmailBlock;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const tell = useTell();
  const removal = useChange(removeEmailBlock, [listEmailBlocks]);
  return (
    <Confirm
      harmless
      title={t('blocks.liftTitle', { email })}
      text={t('blocks.liftText')}
      action={t('blocks.lift')}
      busy={removal.isPending}
      problem={removal.error}
      onClose={onClose}
      onConfirm={() =>
        removal.mutate(
          { email },
          {
            onSuccess: () => {
              tell(t('blocks.lifted', { email }));
              onClose();
            },
          },
        )
      }
    />
  );
}
