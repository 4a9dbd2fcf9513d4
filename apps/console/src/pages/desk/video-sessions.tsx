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
import { useApiMutation, useApiList } from '../../api/queries.js';
import { usePermission, useMe } from '../../app/me.js';
import { dateTime } from '../../i18n/formats.js';
import { Dialog } from '../../components/dialog.js';
import { EmptyState } from '../../components/empty-state.js';
import { FilterSelect, FilterBar } from '../../components/filter-bar.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { RowMenu } from '../../components/row-menu.js';
import { SearchInput, useQueryParam } from '../../components/search-input.js';
import { CustomerName } from './customer-name.js';
import { EndSession } from './end-session.js';
import { SessionBadge } from './badges.js';
import { NewVideoSession } from './new-video-session.js';

export default function VideoSessions() {
  const { t } = useTranslation();
  const isProvider = useMe().organization.kind === 'provider';
  const mayWrite = usePermission('video-sessions:write');
  const [q, setQ] = useQueryParam('q');
  const [state, setState] = useQueryParam('state');
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<VideoSession>();
  const change = useApiMutation(updateVideoSession, [listVideoSessions]);
  const filter = { q: q || undefined, state: VideoSessionState.safeParse(state).data };
  const pages = useApiList(listVideoSessions, filter);
  const columns: Column<VideoSession>[] = [
    {
      header: t('video.title'),
      render: ({ id, title, customerId, plannedAt, state, summary }) => (
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
            <SessionBadge state={state} />
          </div>
        </>
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
    ...(mayWrite
      ? [
          {
            header: t('common.actions'),
            end: true,
            render: (session: VideoSession) =>
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
      <FilterBar
        action={
          mayWrite && (
            <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)}>
              {t('video.add')}
            </Button>
          )
        }
      >
        <SearchInput label={t('video.search')} initial={q} onSearch={setQ} />
        <FilterSelect
          label={t('video.state')}
          value={filter.state}
          options={VideoSessionState.options}
          nameOf={(each) => t(`video.states.${each as VideoSessionState}`)}
          onChange={setState}
        />
      </FilterBar>
      <DataTable
        label={t('nav.videoSessions')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          <EmptyState
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
