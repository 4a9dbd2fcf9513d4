import { issueCustomerPasswordReset, issuePasswordReset } from '@gatehouse/contracts/identity';
import {
  listCustomerMembers,
  listMembers,
  removeCustomerMember,
  removeMember,
  type Member,
} from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { fullName } from '../../app/me.js';
import { ConfirmDialog } from '../../components/dialog.js';
import { toast } from '../../components/toast.js';

export interface MemberDialogProps {
  member: Member;
  customerId: string | undefined;
  onClose: () => void;
}

/** Sends a member a password reset link. */
export function ResetMemberPassword({ member, customerId, onClose }: MemberDialogProps) {
  const { t } = useTranslation();
  const own = useApiMutation(issuePasswordReset);
  const theirs = useApiMutation(issueCustomerPasswordReset);
  const onSuccess = (): void => {
    toast.success(t('members.resetSent', { email: member.email }));
    onClose();
  };
  const { userId } = member;
  return (
    <ConfirmDialog
      harmless
      title={t('members.resetTitle', { name: fullName(member) })}
      text={t('members.resetText', { email: member.email })}
      action={t('members.resetSend')}
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

export function RemoveMember({
  member,
  customerId,
  onClose,
  onRemoved = onClose,
}: MemberDialogProps & { onRemoved?: () => void }) {
  const { t } = useTranslation();
  const own = useApiMutation(removeMember, [listMembers]);
  const theirs = useApiMutation(removeCustomerMember, [listCustomerMembers]);
  const { userId } = member;
  return (
    <ConfirmDialog
      title={t('members.removeTitle', { name: fullName(member) })}
      text={t('members.removeText', { name: fullName(member) })}
      action={t('members.remove')}
      busy={own.isPending || theirs.isPending}
      problem={own.error ?? theirs.error}
      onClose={onClose}
      onConfirm={() =>
        customerId
          ? theirs.mutate({ customerId, userId }, { onSuccess: onRemoved })
          : own.mutate({ userId }, { onSuccess: onRemoved })
      }
    />
  );
}
