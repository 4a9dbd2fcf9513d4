import { Switch, VisuallyHidden } from '@mantine/core';
import type { OutputOf } from '@gatehouse/contracts';
import {
  getNotificationPreferences,
  listNotifications,
  setNotificationPreferences,
  type NotificationPreference,
} from '@gatehouse/contracts/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/ask.js';
import { keyOf, renew, useAnswer } from '../../api/queries.js';
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
  const change = useSetPreference();
  return (
    <Panel
      title={t('feed.choices')}
      lead={t('feed.choicesLead', { organization: organization.name })}
    >
      {query.isPending && <Waiting />}
      <ProblemAlert problem={query.error ?? change.error} onRetry={() => void query.refetch()} />
      {query.data && (
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
            {query.data.preferences.map((preference) => (
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
                      onChange={() =>
                        change.mutate({ ...preference, [channel]: !preference[channel] })
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

type Preferences = OutputOf<typeof getNotificationPreferences>;
const KEY = keyOf(getNotificationPreferences, {});

/** The switch moves at once, and back where the API refuses. */
function useSetPreference() {
  const client = useQueryClient();
  const put = (changed: NotificationPreference): void => {
    client.setQueryData<Preferences>(
      KEY,
      (all) =>
        all && {
          preferences: all.preferences.map((each) => (each.kind === changed.kind ? changed : each)),
        },
    );
  };
  return useMutation({
    mutationFn: (preference: NotificationPreference) =>
      ask(setNotificationPreferences, { preferences: [preference] }),
    onMutate: async (preference) => {
      await client.cancelQueries({ queryKey: KEY });
      const before = client
        .getQueryData<Preferences>(KEY)
        ?.preferences.find(({ kind }) => kind === preference.kind);
      put(preference);
      return before;
    },
    onError: (_, __, before) => before && put(before),
    onSettled: () => renew(client, [getNotificationPreferences, listNotifications]),
  });
}
