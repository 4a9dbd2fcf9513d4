import type { Delivery } from '@gatehouse/contracts/notifications';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../../components/use-failure-text.js';

type Attempts = Pick<Delivery, 'attempts' | 'lastStatus' | 'lastError'>;

/** The response to the last attempt, or why there was none. */
export function useResponseText(): (delivery: Attempts) => string {
  const { t } = useTranslation();
  const failureText = useFailureText();
  return ({ attempts, lastStatus, lastError }) => {
    if (lastStatus !== null) return String(lastStatus);
    if (lastError !== null) return failureText(lastError) ?? lastError;
    return attempts === 0 ? '–' : t('deliveries.noResponse');
  };
}
