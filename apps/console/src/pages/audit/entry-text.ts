import type { AuditEvent } from '@gatehouse/contracts/audit';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/me.js';
import { useKnownNames } from '../../app/use-person-names.js';

export function useEntryText(): (event: AuditEvent) => string {
  const { t } = useTranslation();
  return ({ subject, operation, changes }) => {
    if (subject.kind === 'session' && operation === 'created') return t('audit.signedIn');
    if (subject.kind === 'session' && changes?.endedAt) return t('audit.sessionEnded');
    return t(`audit.sentence.${operation}`, { kind: t(`audit.kinds.${subject.kind}`) });
  };
}

/** The actor's name, where the user may see it. */
export function useActorName(): (event: AuditEvent) => string {
  const { t } = useTranslation();
  const me = useMe();
  const knownName = useKnownNames();
  return ({ actor }) => {
    if (!actor) return t('common.system');
    if (actor.id === me.id) return t('common.you');
    if (actor.name === null) return t('common.otherOrganization');
    const { id, kind, name } = actor;
    // The record's own name has one order for all languages.
    return kind === 'service-account'
      ? t('serviceAccounts.named', { name })
      : (knownName(id) ?? name);
  };
}
