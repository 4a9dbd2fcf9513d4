import { RECORDED_FIELDS, WITHHELD, type SubjectKind } from '@gatehouse/contracts/audit';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useFailureText } from '../../components/use-failure-text.js';
import { useRoleNames } from '../../components/use-role-names.js';
import { dateTime, languageName } from '../../i18n/formats.js';

/** As PostgreSQL writes it in JSON. */
const MOMENT = z.iso.datetime({ offset: true });
const KNOWN: readonly string[] = RECORDED_FIELDS;

/** The i18n keys of a field's values, by the kind of subject or for all kinds. */
const WORDS: Readonly<Record<string, string | Partial<Record<SubjectKind, string>>>> = {
  status: {
    'access-grant': 'access.status',
    invitation: 'invitations.statuses',
    webhook: 'webhooks.statuses',
  },
  state: { job: 'jobs.states', asset: 'assets.states', 'video-session': 'video.states' },
  type: { job: 'jobs.types' },
  jobType: 'jobs.types',
  priority: 'jobs.priorities',
  kind: {
    application: 'applications.kinds',
    customer: 'customers.kinds',
    preferences: 'notifications.kinds',
  },
  events: 'webhooks.names',
  purpose: 'audit.values.purpose',
  endedBecause: 'audit.values.endedBecause',
  areas: 'areas.names',
  permissions: 'permissions',
  modules: 'modules',
  platformRole: 'platformRoles',
  capability: 'members.capabilities',
  withdrawnBecause: 'invitations.because',
};
const OF_ROLES = ['role', 'roles', 'roleNames', 'activationRole'];
const OF_LANGUAGES = ['language', 'activationLanguage'];

/** The label of a field; for one that this version does not know, its name in words. */
export function useFieldLabel(): (name: string) => string {
  const { t } = useTranslation();
  return (name) =>
    KNOWN.includes(name)
      ? t(`audit.fields.${name}` as 'audit.fields.name')
      : name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Whether a recorded value says nothing: none, an empty text, list or object. */
export const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

/** A value as the rest of the console shows it; unchanged if there is no text for it. */
export function useValueText(): (field: string, value: unknown, kind: SubjectKind) => string {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const failureText = useFailureText();
  const wordFor = (field: string, text: string, kind: SubjectKind): string => {
    if (OF_ROLES.includes(field)) return roleName(text);
    if (field === 'disabledReason') return failureText(text) ?? text;
    if (field === 'customers' && text === 'all') return t('applications.allCustomers');
    if (OF_LANGUAGES.includes(field)) return languageName(text);
    const words = WORDS[field];
    const key = `${(typeof words === 'string' ? words : words?.[kind]) ?? ''}.${text}`;
    if (i18next.exists(key)) return t(key as 'common.yes');
    return MOMENT.safeParse(text).success ? dateTime(new Date(text)) : text;
  };
  const textOf = (field: string, value: unknown, kind: SubjectKind): string => {
    if (value === null || value === '') return t('audit.empty');
    if (isEmpty(value)) return t('audit.noValues');
    if (value === WITHHELD) return t('audit.withheld');
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
    if (Array.isArray(value)) return value.map((each) => textOf(field, each, kind)).join(', ');
    return typeof value === 'string' ? wordFor(field, value, kind) : JSON.stringify(value);
  };
  return textOf;
}
