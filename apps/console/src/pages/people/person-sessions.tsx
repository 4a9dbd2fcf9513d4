import { Button } from '@mantine/core';
import {
  endCustomerMemberSessions,
  endMemberSessions,
  listCustomerMemberSessions,
  listMemberSessions,
} from '@gatehouse/contracts/identity';
import type { Member } from '@gatehouse/contracts/tenant-access';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.js';
import { useApiList, useApiMutation } from '../../api/queries.js';
import { fullName, usePermission } from '../../app/me.js';
import { ConfirmDialog } from '../../components/dialog.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SessionList } from '../../components/session-list.js';
import { toast } from '../../components/toast.js';
import type { MemberDialogProps } from './member-actions.js';

/** The open sessions of a member, for users who may manage members. */
export function useSessionsOf(userId: string, customerId: string | undefined) {
  const mayManage = usePermission('members:manage');
  const own = useApiList(listMemberSessions, { userId }, { enabled: !customerId && mayManage });
  const theirs = useApiList(
    listCustomerMemberSessions,
    { userId, customerId: customerId ?? '' },
    { enabled: Boolean(customerId) && mayManage },
  );
  return customerId ? theirs : own;
}

/** Where a member is signed in. Not shown for members with more permissions than the user. */
export function PersonSessions({
  member,
  customerId,
}: {
  member: Member;
  customerId: string | undefined;
}) {
  const { t } = useTranslation();
  const { items, isSuccess, error, refetch } = useSessionsOf(member.userId, customerId);
  const [isEnding, setEnding] = useState(false);
  const isHidden = error instanceof ApiError && error.code === 'permission-denied';
  if (isHidden || !(isSuccess || error)) return null;
  const others = items.filter(({ current }) => !current);
  return (
    <Panel
      title={t('personal.sessions')}
      lead={isSuccess && items.length === 0 && t('members.noSessions')}
      side={
        others.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => setEnding(true)}>
            {t('members.endSessions')}
          </Button>
        )
      }
    >
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {items.length > 0 && <SessionList sessions={items} />}
      {isEnding && (
        <EndSessions member={member} customerId={customerId} onClose={() => setEnding(false)} />
      )}
    </Panel>
  );
}

function EndSessions({ member, customerId, onClose }: MemberDialogProps) {
  const { t } = useTranslation();
  const own = useApiMutation(endMemberSessions, [listMemberSessions]);
  const theirs = useApiMutation(endCustomerMemberSessions, [listCustomerMemberSessions]);
  const name = fullName(member);
  const { userId } = member;
  const onSuccess = (): void => {
    toast.success(t('members.sessionsEnded', { name }));
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('members.endSessionsTitle', { name })}
      text={t('members.endSessionsText', { name })}
      action={t('members.endSessions')}
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
