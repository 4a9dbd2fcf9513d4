import { Button, Text } from '@mantine/core';
import {
  listCustomerInvitations,
  listInvitations,
  type Invitation,
} from '@gatehouse/contracts/invitations';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/queries.js';
import { usePermission } from '../../app/me.js';
import { Ago } from '../../components/ago.js';
import { Panel } from '../../components/panel.js';
import { InvitationBadge } from '../invitations/invitation-badge.js';
import { InvitationTimeline } from '../invitations/invitation-timeline.js';

/** The invitations of an address, newest first; undefined while loading, and for users who may not see them. */
export function useInvitationsOf(
  email: string,
  customerId: string | undefined,
): Invitation[] | undefined {
  const maySeeOwn = usePermission('members:manage');
  const maySeeTheirs = usePermission('invitations:manage');
  const input = { q: email, limit: 20 };
  const own = useApiQuery(listInvitations, input, { enabled: !customerId && maySeeOwn });
  const theirs = useApiQuery(
    listCustomerInvitations,
    { ...input, customerId: customerId ?? '' },
    { enabled: Boolean(customerId) && maySeeTheirs },
  );
  return (customerId ? theirs : own).data?.items.filter(
    (each) => each.email.toLowerCase() === email.toLowerCase(),
  );
}

export function PersonInvitations({
  email,
  customerId,
}: {
  email: string;
  customerId: string | undefined;
}) {
  const { t } = useTranslation();
  const invitations = useInvitationsOf(email, customerId);
  const [followed, setFollowed] = useState<Invitation>();
  if (!invitations) return null;
  return (
    <Panel title={t('invitations.title')}>
      {invitations.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('members.noInvitations')}
        </Text>
      )}
      <ul className="rows">
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <div>
              <InvitationBadge {...invitation} />
              <Text size="xs" c="dimmed">
                <Ago at={invitation.sentAt ?? invitation.createdAt} />
              </Text>
            </div>
            <Button size="compact-sm" variant="default" onClick={() => setFollowed(invitation)}>
              {t('invitations.timeline')}
            </Button>
          </li>
        ))}
      </ul>
      {followed && (
        <InvitationTimeline invitation={followed} onClose={() => setFollowed(undefined)} />
      )}
    </Panel>
  );
}
