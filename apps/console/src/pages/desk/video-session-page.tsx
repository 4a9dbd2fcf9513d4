import { Button, Grid, Group, Stack, Text } from '@mantine/core';
import {
  videoSessionTransitions,
  getVideoSession,
  listVideoSessions,
  updateVideoSession,
  type VideoSession,
} from '@gatehouse/contracts/service-desk';
import { useDisclosure } from '@mantine/hooks';
import { ExternalLink, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useApiQuery, useApiMutation } from '../../api/queries.js';
import { usePermission, useMe } from '../../app/me.js';
import { dateTime } from '../../i18n/formats.js';
import { Page } from '../../components/page.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Loading } from '../../components/loading.js';
import { CustomerName } from './customer-name.js';
import { EditVideoSession } from './edit-video-session.js';
import { EndSession } from './end-session.js';
import { SessionBadge } from './badges.js';
import { SessionDetails } from './session-details.js';

export default function VideoSessionPage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const isProvider = useMe().organization.kind === 'provider';
  const mayWrite = usePermission('video-sessions:write') && isProvider;
  const query = useApiQuery(getVideoSession, { videoSessionId: id });
  if (query.isPending) return <Loading />;
  if (!query.data)
    return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  const session = query.data;
  const { title, state, plannedAt, participants, joinUrl, summary } = session;
  return (
    <Page
      parents={[{ label: t('nav.videoSessions'), href: '/video-sessions' }]}
      title={title}
      lead={
        <Group gap="xs">
          <SessionBadge state={state} />
          <span>{dateTime(plannedAt)}</span>
          {isProvider && <CustomerName id={session.customerId} />}
        </Group>
      }
      actions={
        <>
          {joinUrl !== null && state !== 'ended' && (
            <Button
              component="a"
              href={joinUrl}
              target="_blank"
              rel="noreferrer noopener"
              rightSection={<ExternalLink size={15} aria-hidden />}
            >
              {t('video.join')}
            </Button>
          )}
          {mayWrite && <Steps session={session} />}
        </>
      }
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="lg">
            <Panel title={t('video.summary')}>
              <Text size="sm" className="prose" c={summary === null ? 'dimmed' : undefined}>
                {summary ?? t('video.noSummary')}
              </Text>
            </Panel>
            <Panel title={t('video.participants')}>
              {participants.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {t('video.noParticipants')}
                </Text>
              ) : (
                <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
                  {participants.map((each) => (
                    <Text component="li" size="sm" key={each}>
                      {each}
                    </Text>
                  ))}
                </Stack>
              )}
            </Panel>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <SessionDetails session={session} />
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function Steps({ session }: { session: VideoSession }) {
  const { t } = useTranslation();
  const [editing, edit] = useDisclosure();
  const [ending, end] = useDisclosure();
  const next = videoSessionTransitions[session.state];
  const change = useApiMutation(updateVideoSession, [getVideoSession, listVideoSessions]);
  return (
    <>
      <Button variant="default" leftSection={<Pencil size={15} aria-hidden />} onClick={edit.open}>
        {t('common.edit')}
      </Button>
      {next.includes('running') && (
        <Button
          variant="default"
          loading={change.isPending}
          onClick={() => change.mutate({ videoSessionId: session.id, state: 'running' })}
        >
          {t('video.start')}
        </Button>
      )}
      {next.includes('ended') && (
        <Button variant="default" onClick={end.open}>
          {t('video.end')}
        </Button>
      )}
      <ProblemAlert problem={change.error} />
      {editing && <EditVideoSession session={session} onClose={edit.close} />}
      {ending && <EndSession session={session} onClose={end.close} />}
    </>
  );
}
