import { issueCustomerPasswordReset, issuePasswordReset } from '@gatehouse/contracts/identity';
import {
  listCustomerMembers,
  listMembers,
  removeCustomerMember,
  removeMember,
  type Member,
} from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { nameOf } from '../../app/me.js';
import { Confirm } from '../../parts/dialog.js';
import { useTell } from '../../parts/toasts.js';

interface Concerned {
  member: Member;
  customerId: string | undefined;
  onClose: () => void;
}

/** Mails somebody a link to set a new password (E8). */
export function ResetPassword({ member, customerId, onClose }: Concerned) {
  const { t } = useTranslation();
  const tell = useTell();
  const own = useChange(issuePasswordReset);
  const theirs = useChange(issueCustomerPasswordReset);
  const onSuccess = (): void => {
    tell(t('members.resetSent', { email: member.email }));
    onClose();
  };
  const { userId } = member;
  return (
    <Confirm
      harmless
      title={t('members.resetTitle', { name: nameOf(member) })}
      text={t('members.resetText', { email: member.email })}
      action={t('members.resetDo')}
      busy={own.isPending || theirs.isPending}
      problem={own.error ?? theirs.error}
      onClose={onClose}
      onConfirm={() =>
        customerId
          ? theirs.mutate({ customerId, userId }, { onSuccess })
          : own.mutate({ userId }, { onSuccess })
      }
    />
  );
}

/** Takes somebody out of the organisation, after saying what that means. */
export function Remove({ member, customerId, onClose }: Concerned) {
  const { t } = useTranslation();
  const own = useChange(removeMember, [listMembers]);
  const theirs = useChange(removeCustomerMember, [listCustomerMembers]);
  const { userId } = member;
  return (
    <Confirm
      title={t('members.removeTitle', { name: nameOf(member) })}
      text={t('members.removeText', { name: nameOf(member) })}
      action={t('members.remove')}
      busy={own.isPending || theirs.isPending}
      problem={own.error ?? theirs.error}
      onClose={onClose}
      onConfirm={() =>
        customerId
          ? theirs.mutate({ customerId, userId }, { onSuccess: onClose })
          : own.mutate({ userId }, { onSuccess: onClose })
      }
    />
  );
}
