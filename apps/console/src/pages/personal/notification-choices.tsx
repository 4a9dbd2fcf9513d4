import { Switch, VisuallyHidden } from '@mantine/core';
import type { OutputOf } from '@gatehouse/contracts';
import {
  getNotificationPreferences,
  listNotifications,
  setNotificationPreferences,
  type NotificationPreference,
} from '@gatehouse/contracts/notifications';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/ask.js';
import { useOptimistic, type Thing } from '../../parts/optimistic.js';
import { inAnswer } from '../../api/pending.js';
import { useAnswer } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { Panel } from '../../parts/panel.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { Waiting } from '../../parts/waiting.js';

const CHANNELS = ['inApp', 'mail'] as const;

/** What one is told of, and where (B11). */
export function NotificationChoices() {
  const { t } = useTranslation();
  const { organization } = useMe();
  const query = useAnswer(getNotificationPreferences, {});
  return (
    <Panel
      title={t('feed.choices')}
      lead={t('feed.choicesLead', { organization: organization.name })}
    >
      {query.isPending && <Waiting />}
      <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      {query.data && <Choices seen={query.data} />}
    </Panel>
  );
}

function Choices({ seen }: { seen: Preferences }) {
  const { t } = useTranslation();
  const { choose, problem, forgetProblem } = useChoice(seen);
  return (
    <>
      <ProblemAlert problem={problem} onClose={forgetProblem} />
      <table className="list">
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('feed.kind')}</VisuallyHidden>
            </th>
            {CHANNELS.map((channel) => (
              <th key={channel} scope="col">
                {t(`feed.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seen.preferences.map((preference) => (
            <tr key={preference.kind}>
              <th scope="row">{t(`feed.kinds.${preference.kind}`)}</th>
              {CHANNELS.map((channel) => (
                <td key={channel}>
                  <Switch
                    aria-label={t('feed.choice', {
                      kind: t(`feed.kinds.${preference.kind}`),
                      channel: t(`feed.${channel}`),
                    })}
                    checked={preference[channel]}
                    withThumbIndicator={false}
                    onChange={({ currentTarget }) =>
                      choose(preference.kind, channel, currentTarget.checked)
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type Preferences = OutputOf<typeof getNotificationPreferences>;
type Channel = (typeof CHANNELS)[number];

const choices: Thing<Preferences, Preferences> = {
  id: 'notification preferences',
  places: (update) => [inAnswer(getNotificationPreferences, {}, update)],
  settled: (saved) => () => saved,
  touches: [getNotificationPreferences, listNotifications],
};

/** Says of one kind whether it is to be told in one way; the other way stays as it is. */
function useChoice(seen: Preferences) {
  const { change, ...state } = useOptimistic(choices, seen);
  const choose = (kind: NotificationPreference['kind'], channel: Channel, on: boolean): void =>
    change({
      apply: ({ preferences }) => ({
        preferences: preferences.map((each) =>
          each.kind === kind ? { ...each, [channel]: on } : each,
        ),
      }),
      send: ({ preferences }) =>
        ask(setNotificationPreferences, {
          preferences: preferences.filter((each) => each.kind === kind),
        }),
    });
  return { choose, ...state };
}
