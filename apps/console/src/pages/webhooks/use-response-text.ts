import type { Delivery } from '@gatehouse/contracts/notifications';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../../components/use-failure-text.js';

type Attempts = Pick<Delivery, 'status' | 'attempts' | 'lastStatus' | 'lastError'>;

/** The response to the last attempt, or why there was none. */
export function useResponseText(): (delivery: Attempts) => string {
  const { t } = useTranslation();
  const failureText = useFailureText();
  return ({ status, attempts, lastStatus, lastError }) => {
    // Sent again: what is known is of the time before.
    if (status === 'queued' && attempts === 0) return '–';
    if (lastStatus !== null) return String(lastStatus);
    if (lastError !== null) return failureText(lastError) ?? lastError;
    return t('deliveries.noResponse');
  };
}
