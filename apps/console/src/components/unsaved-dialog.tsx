import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './dialog.js';

/** Asks whether to leave a page with unsaved entries. */
export default function UnsavedDialog({ stay, leave }: { stay: () => void; leave: () => void }) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      title={t('discard.title')}
      text={t('discard.text')}
      action={t('discard.do')}
      cancel={t('discard.keep')}
      onConfirm={leave}
      onClose={stay}
    />
  );
}
