import { Anchor, Button, Menu, Text } from '@mantine/core';
import {
  listVideoSessions,
  updateVideoSession,
  VideoSessionState,
  type VideoSession,
} from '@gatehouse/contracts/service-desk';
import { ExternalLink, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useChange, usePages } from '../../api/queries.js';
import { useMay, useMe } from '../../app/me.js';
import { dateTime } from '../../i18n/formats.js';
import { Dialog } from '../../parts/dialog.js';
import { Empty } from '../../parts/empty.js';
import { Choice, Filters } from '../../parts/filters.js';
import { List, type Column } from '../../parts/list.js';
import { Page } from '../../parts/page.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { RowMenu } from '../../parts/row-menu.js';
import { Search, useAddressPart } from '../../parts/search.js';
import { CustomerName } from './customer-name.js';
import { EndSession } from './end-session.js';
import { SessionMark } from './marks.js';
import { NewVideoSession } from './new-video-session.js';

export default function VideoSessions() {
  const { t } = useTranslation();
  const isProvider = useMe().organization.kind === 'provider';
  const mayWrite = useMay('video-sessions:write');
  const [q, setQ] = useAddressPart('q');
  const [state, setState] = useAddressPart('state');
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<VideoSession>();
  const change = useChange(updateVideoSession, [listVideoSessions]);
  const wish = { q: q || undefined, state: VideoSessionState.safeParse(state).data };
  const pages = usePages(listVideoSessions, wish);
  const columns: Column<VideoSession>[] = [
    {
      header: t('video.title'),
      show: ({ id, title, customerId, plannedAt, state: standing, summary }) => (
        <>
          <Link className="row-link" href={`/video-sessions/${id}`}>
            {title}
          </Link>
          <Text size="xs" c="dimmed">
            {isProvider && (
              <>
                <CustomerName id={customerId} /> ·{' '}
              </>
            )}
            {dateTime(plannedAt)}
          </Text>
          {summary && (
            <Text size="xs" mt={2} className="prose" lineClamp={2}>
              {summary}
            </Text>
          )}
          <div className="narrow">
            <SessionMark state={standing} />
          </div>
        </>
      ),
    },
    {
      header: t('video.state'),
      wide: true,
      show: (session) => <SessionMark state={session.state} />,
    },
    {
      header: t('video.join'),
      wide: true,
      show: ({ joinUrl, state: standing }) =>
        joinUrl && standing !== 'ended' ? (
          <Anchor size="sm" href={joinUrl} target="_blank" rel="noreferrer noopener">
            {t('video.join')} <ExternalLink size={13} aria-hidden />
          </Anchor>
        ) : (
          '–'
        ),
    },
    ...(mayWrite
      ? [
          {
            header: t('common.actions'),
            end: true,
            show: (session: VideoSession) =>
              session.state === 'ended' ? null : (
                <RowMenu label={t('common.actionsFor', { name: session.title })}>
                  {session.state === 'planned' ? (
                    <Menu.Item
                      onClick={() =>
                        change.mutate({ videoSessionId: session.id, state: 'running' })
                      }
                    >
                      {t('video.start')}
                    </Menu.Item>
                  ) : (
                    <Menu.Item onClick={() => setEnding(session)}>{t('video.end')}</Menu.Item>
                  )}
                </RowMenu>
              ),
          },
        ]
      : []),
  ];
  return (
    <Page title={t('nav.videoSessions')} lead={t('video.lead')}>
      <Filters
        action={
          mayWrite && (
            <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)}>
              {t('video.add')}
            </Button>
          )
        }
      >
        <Search label={t('video.search')} initial={q} onSearch={setQ} />
        <Choice
          label={t('video.state')}
          value={wish.state}
          options={VideoSessionState.options}
          nameOf={(each) => t(`video.states.${each as VideoSessionState}`)}
          onChange={setState}
        />
      </Filters>
      <List
        label={t('nav.videoSessions')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          <Empty
            title={t('video.none')}
            text={t(isProvider ? 'video.noneText' : 'video.noneTextCustomer')}
          />
        }
      />
      {adding && <NewVideoSession onClose={() => setAdding(false)} />}
      {ending && <EndSession session={ending} onClose={() => setEnding(undefined)} />}
      {change.isError && (
        <Dialog title={t('video.notChanged')} onClose={() => change.reset()}>
          <ProblemAlert problem={change.error} />
        </Dialog>
      )}
    </Page>
  );
}
