import type { Member } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { fullName } from '../../app/me.js';
import { Dialog } from '../../components/dialog.js';
import { EntryList } from './entry-list.js';

/** Audit entries about a person: membership, sessions, invitations. */
export function PersonChanges({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation();
  const title = t('audit.changesOf', { name: fullName(member) });
  return (
    <Dialog wide title={title} onClose={onClose}>
      <EntryList by={{ subjectId: member.userId }} label={title} />
    </Dialog>
  );
}
