import type { AuditEvent } from '@gatehouse/contracts/audit';
import { AccessStatus } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/me.js';
import { CustomerName } from '../desk/customer-name.js';
import { fieldLabel, useEntryText } from './entry-text.js';

const SHOWN_FIELDS = 3;
const LONGEST = 60;
/** The fields that name a subject, the best first. */
const NAMES = ['name', 'title', 'email', 'url'];
const OF_CUSTOMERS = ['access-grant', 'customer', 'portal-view'];

/** What happened to what: "Portal access changed: Harbour Clinic". */
export function EntrySentence({ event }: { event: AuditEvent }) {
  const entryText = useEntryText();
  const isProvider = useMe().organization.kind === 'provider';
  const { subject, changes } = event;
  const name = NAMES.map((field) => changes?.[field]?.to ?? changes?.[field]?.from).find(
    (value) => typeof value === 'string' && value !== 'withheld',
  ) as string | undefined;
  const isCustomer = isProvider && name === undefined && OF_CUSTOMERS.includes(subject.kind);
  return (
    <>
      {entryText(event)}
      {name !== undefined && `: ${name}`}
      {isCustomer && (
        <>
          : <CustomerName id={subject.id} />
        </>
      )}
    </>
  );
}

/** The values that changed, as far as a line has room: "status: Accepted → Disabled". */
export function useEntryValues(): (event: AuditEvent) => string {
  const { t } = useTranslation();
  const textOf = (value: unknown, kind: string): string | undefined => {
    const status = AccessStatus.safeParse(value);
    if (kind === 'access-grant' && status.success) return t(`access.status.${status.data}`);
    if (value === null || value === '') return t('audit.empty');
    if (Array.isArray(value)) return value.join(', ');
    if (typeof value === 'string') return value;
    return typeof value === 'object' ? undefined : JSON.stringify(value);
  };
  return ({ changes, subject: { kind } }) =>
    Object.entries(changes ?? {})
      .filter(([name]) => !NAMES.includes(name) && !/(Id|At|By)$/.test(name))
      .flatMap(([name, { from, to }]) => {
        const [before, after] = [textOf(from, kind), textOf(to, kind)];
        if (to === 'withheld') return [`${fieldLabel(name)} ${t('audit.withheld')}`];
        if (before === undefined || after === undefined || after.length > LONGEST) return [];
        return [`${fieldLabel(name)}: ${from === null ? '' : `${before} → `}${after}`];
      })
      .slice(0, SHOWN_FIELDS)
      .join(' · ');
}
