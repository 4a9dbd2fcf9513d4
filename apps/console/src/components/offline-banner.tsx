import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useConnected } from '../api/connection.js';

/** Says that Gatehouse can't be reached, for as long as that is so. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const connected = useConnected();
  return (
    <div role="status" className="offline">
      {!connected && (
        <p>
          <WifiOff size={16} aria-hidden />
          {t('failure.offline')}
        </p>
      )}
    </div>
  );
}
