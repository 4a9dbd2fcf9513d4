import { Anchor, Menu, Text } from '@mantine/core';
import {
  videoSessionTransitions,
  listVideoSessions,
  updateVideoSession,
  VideoSessionState,
  type VideoSession,
} from '@gatehouse/contracts/service-desk';
import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { usePermission, useMe } from '../../app/me.js';
import { dateTime } from '../../i18n/formats.js';
import { AddButton } from '../../components/buttons.js';
import type { Column } from '../../components/column.js';
import { FailedDialog } from '../../components/failed-dialog.js';
import { ListPage } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { RowMenu } from '../../components/row-menu.js';
import { useList } from '../../components/use-list.js';
import { CustomerName } from './customer-name.js';
import { EndSession } from './end-session.js';
import { SessionBadge } from './badges.js';
import { NewVideoSession } from './new-video-session.js';

export default function VideoSessions() {
  const { t } = useTranslation();
  const isProvider = useMe().organization.kind === 'provider';
  const mayWrite = usePermission('video-sessions:write');
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<VideoSession>();
  const change = useApiMutation(updateVideoSession, [listVideoSessions]);
  const list = useList(listVideoSessions, {
    search: t('video.search'),
    filters: {
      state: {
        label: t('video.state'),
        options: VideoSessionState.options,
        nameOf: (each) => t(`video.states.${each}`),
      },
    },
  });
  const columns: Column<VideoSession>[] = [
    {
      header: t('video.title'),
      render: ({ id, title, customerId, plannedAt, state, summary }) => (
        <NameCell
          name={title}
          href={`/video-sessions/${id}`}
          detail={
            <>
              {isProvider && (
                <>
                  <CustomerName id={customerId} /> ·{' '}
                </>
              )}
              {dateTime(plannedAt)}
            </>
          }
          narrow={<SessionBadge state={state} />}
        >
          {summary && (
            <Text size="xs" mt={2} className="prose" lineClamp={2}>
              {summary}
            </Text>
          )}
        </NameCell>
      ),
    },
    {
      header: t('video.state'),
      wide: true,
      render: (session) => <SessionBadge state={session.state} />,
    },
    {
      header: t('video.join'),
      wide: true,
      render: ({ joinUrl, state }) =>
        joinUrl && state !== 'ended' ? (
          <Anchor size="sm" href={joinUrl} target="_blank" rel="noreferrer noopener">
            {t('video.join')} <ExternalLink size={13} aria-hidden />
          </Anchor>
        ) : (
          '–'
        ),
    },
  ];
  const rowActions = (session: VideoSession) => {
    const next = videoSessionTransitions[session.state];
    if (next.length === 0) return null;
    return (
      <RowMenu label={t('common.actionsFor', { name: session.title })}>
        {next.includes('running') && (
          <Menu.Item
            onClick={() => change.mutate({ videoSessionId: session.id, state: 'running' })}
          >
            {t('video.start')}
          </Menu.Item>
        )}
        {next.includes('ended') && (
          <Menu.Item onClick={() => setEnding(session)}>{t('video.end')}</Menu.Item>
        )}
      </RowMenu>
    );
  };
  return (
    <ListPage
      title={t('nav.videoSessions')}
      lead={t('video.lead')}
      actions={mayWrite && <AddButton label={t('video.add')} onClick={() => setAdding(true)} />}
      list={list}
      columns={columns}
      rowActions={mayWrite && rowActions}
      keyOf={({ id }) => id}
      empty={{
        title: t('video.none'),
        text: t(isProvider ? 'video.noneText' : 'video.noneTextCustomer'),
      }}
    >
      {adding && <NewVideoSession onClose={() => setAdding(false)} />}
      {ending && <EndSession session={ending} onClose={() => setEnding(undefined)} />}
      <FailedDialog title={t('video.notChanged')} mutation={change} />
    </ListPage>
  );
}
