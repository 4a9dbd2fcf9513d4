import { Skeleton } from '@mantine/core';
import { getMe } from '@gatehouse/contracts/identity';
import type { Attachment } from '@gatehouse/contracts/service-desk';
import { ImageOff } from 'lucide-react';
import { useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../api/call-api.js';

export const photoUrl = ({ id }: Attachment): string => `/api/v1/attachments/${id}`;

/** A job's photo. The browser loads it without `callApi`, so an expired token is refreshed here before retrying. */
export function PhotoImage({ photo, style }: { photo: Attachment; style: CSSProperties }) {
  const { t } = useTranslation();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  const again = async (): Promise<void> => {
    if (attempt > 0) {
      setState('failed');
      return;
    }
    await callApi(getMe, {}).catch(() => undefined);
    setAttempt(1);
  };
  if (state === 'failed')
    return <ImageOff size={24} role="img" aria-label={t('photos.notShown')} />;
  return (
    <>
      {state === 'loading' && <Skeleton style={style} aria-hidden />}
      <img
        key={attempt}
        src={photoUrl(photo)}
        alt={photo.name ?? t('photos.unnamed')}
        width={photo.width}
        height={photo.height}
        style={{ ...style, ...(state === 'loading' ? { position: 'absolute', opacity: 0 } : {}) }}
        onLoad={() => setState('shown')}
        onError={() => void again()}
      />
    </>
  );
}
