import { Switch, VisuallyHidden } from '@mantine/core';
import type { OutputOf } from '@gatehouse/contracts';
import {
  getNotificationPreferences,
  listNotifications,
  setNotificationPreferences,
  type NotificationPreference,
} from '@gatehouse/contracts/notifications';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../api/call-api.js';
import {
  useOptimisticMutation,
  type OptimisticTarget,
} from '../../components/use-optimistic-mutation.js';
import { inQuery } from '../../api/pending-changes.js';
import { useApiQuery } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Loading } from '../../components/loading.js';

const CHANNELS = ['inApp', 'mail'] as const;

export function NotificationPreferences() {
  const { t } = useTranslation();
  const { organization } = useMe();
  const query = useApiQuery(getNotificationPreferences, {});
  return (
    <Panel
      title={t('notifications.choices')}
      lead={t('notifications.choicesLead', { organization: organization.name })}
    >
      {query.isPending && <Loading />}
      <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      {query.data && <Choices seen={query.data} />}
    </Panel>
  );
}

function Choices({ seen }: { seen: Preferences }) {
  const { t } = useTranslation();
  const { choose, problem, clearProblem } = useUpdatePreference(seen);
  return (
    <>
      <ProblemAlert problem={problem} onClose={clearProblem} />
      <table className="list">
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('notifications.kind')}</VisuallyHidden>
            </th>
            {CHANNELS.map((channel) => (
              <th key={channel} scope="col">
                {t(`notifications.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seen.preferences.map((preference) => (
            <tr key={preference.kind}>
              <th scope="row">{t(`notifications.kinds.${preference.kind}`)}</th>
              {CHANNELS.map((channel) => (
                <td key={channel}>
                  <Switch
                    aria-label={t('notifications.choice', {
                      kind: t(`notifications.kinds.${preference.kind}`),
                      channel: t(`notifications.${channel}`),
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

const choices: OptimisticTarget<Preferences, Preferences> = {
  id: 'notification preferences',
  cacheTargets: (update) => [inQuery(getNotificationPreferences, {}, update)],
  applyResponse: (saved) => () => saved,
  touches: [getNotificationPreferences, listNotifications],
};

/** Turns one channel on or off for one kind of notification. */
function useUpdatePreference(seen: Preferences) {
  const { change, ...state } = useOptimisticMutation(choices, seen);
  const choose = (kind: NotificationPreference['kind'], channel: Channel, on: boolean): void =>
    change({
      apply: ({ preferences }) => ({
        preferences: preferences.map((each) =>
          each.kind === kind ? { ...each, [channel]: on } : each,
        ),
      }),
      send: ({ preferences }) =>
        callApi(setNotificationPreferences, {
          preferences: preferences.filter((each) => each.kind === kind),
        }),
    });
  return { choose, ...state };
}
