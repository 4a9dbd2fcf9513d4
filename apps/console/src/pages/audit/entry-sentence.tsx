import { namingField, subjectName, WITHHELD, type AuditEvent } from '@gatehouse/contracts/audit';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/me.js';
import { CustomerName } from '../desk/customer-name.js';
import { useEntryText } from './entry-text.js';
import { isReference } from './reference.js';
import { isEmpty, useFieldLabel, useValueText } from './entry-values.js';

const SHOWN_FIELDS = 3;
const LONGEST = 60;
const OF_CUSTOMERS = ['access-grant', 'customer', 'portal-view'];

/** What happened to what: "Portal access changed: Harbour Clinic". */
export function EntrySentence({ event }: { event: AuditEvent }) {
  const entryText = useEntryText();
  const isProvider = useMe().organization.kind === 'provider';
  const { subject, changes } = event;
  const isNamedHere = subjectName(subject.kind, changes) !== null;
  // A provider knows its customers by the name that they have now.
  const isCustomer = isProvider && !isNamedHere && OF_CUSTOMERS.includes(subject.kind);
  return (
    <>
      {entryText(event)}
      {isCustomer ? (
        <>
          : <CustomerName id={subject.id} />
        </>
      ) : (
        subject.name !== null && `: ${subject.name}`
      )}
    </>
  );
}

/** The values that changed, as far as a line has room: "Status: Accepted → Disabled". */
export function useEntryValues(): (event: AuditEvent) => string {
  const { t } = useTranslation();
  const fieldLabel = useFieldLabel();
  const valueText = useValueText();
  return ({ changes, subject: { kind } }) =>
    Object.entries(changes ?? {})
      .filter(([name]) => name !== namingField(kind) && !/(Id|At|By)$/.test(name))
      .flatMap(([name, { from, to }]) => {
        if (to === WITHHELD) return [`${fieldLabel(name)} ${t('audit.withheld')}`];
        if ([from, to].some(isComposite)) return [];
        // What was created empty is not worth the room.
        if (from === null && isEmpty(to)) return [];
        if (isReference(name) && [from, to].some(Array.isArray)) return [];
        const after = valueText(name, to, kind);
        if (after.length > LONGEST) return [];
        const before = from === null ? '' : `${valueText(name, from, kind)} → `;
        return [`${fieldLabel(name)}: ${before}${after}`];
      })
      .slice(0, SHOWN_FIELDS)
      .join(' · ');
}

const isComposite = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
