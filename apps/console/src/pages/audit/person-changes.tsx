import type { Member } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../app/me.js';
import { Dialog } from '../../parts/dialog.js';
import { EntryList } from './entry-list.js';

/** What happened to a person: membership, sessions, invitations. */
export function PersonChanges({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation();
  const title = t('audit.changesOf', { name: nameOf(member) });
  return (
    <Dialog wide title={title} onClose={onClose}>
      <EntryList by={{ subjectId: member.userId }} label={title} />
    </Dialog>
  );
}
