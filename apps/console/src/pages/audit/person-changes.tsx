import { listAuditEvents } from '@gatehouse/contracts/audit';
import type { Member } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { fullName } from '../../app/me.js';
import { Panel } from '../../components/panel.js';
import { useList } from '../../components/use-list.js';
import { EntryList } from './entry-list.js';

/** Audit entries about a person: membership, sessions, invitations. */
export function PersonEntries({ member }: { member: Member }) {
  const { t } = useTranslation();
  const title = t('audit.changesOf', { name: fullName(member) });
  const list = useList(listAuditEvents, { input: { subjectId: member.userId } });
  return (
    <Panel title={t('members.changes')}>
      <EntryList list={list} label={title} />
    </Panel>
  );
}
