import type { AuditEvent } from '@gatehouse/contracts/audit';
import { useTranslation } from 'react-i18next';
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
  const knownName = useKnownNames();
  return ({ actor }) => {
    if (!actor) return t('common.system');
    const { id, kind, name } = actor;
    if (kind === 'service-account' && name !== null) return t('serviceAccounts.named', { name });
    // The record's own name has one order for all languages.
    return knownName(id) ?? name ?? t('common.otherOrganization');
  };
}
