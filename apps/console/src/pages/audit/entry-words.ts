import type { AuditEvent } from '@gatehouse/contracts/audit';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/me.js';

/** What happened, in a few words. */
export function useEntryWords(): (event: AuditEvent) => string {
  const { t } = useTranslation();
  return ({ subject, operation, changes }) => {
    if (subject.kind === 'session' && operation === 'created') return t('audit.signedIn');
    if (subject.kind === 'session' && changes?.endedAt) return t('audit.sessionEnded');
    return t(`audit.sentence.${operation}`, { kind: t(`audit.kinds.${subject.kind}`) });
  };
}

/** Who did it, as far as one may know them. */
export function useActorName(): (event: AuditEvent) => string {
  const { t } = useTranslation();
  const me = useMe();
  return ({ actor }) => {
    if (!actor) return t('common.system');
    return actor.id === me.id ? t('common.you') : (actor.name ?? t('common.somebody'));
  };
}

/** A name of the contracts as people write it: `firstName` as "first name". */
export const fieldWords = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
