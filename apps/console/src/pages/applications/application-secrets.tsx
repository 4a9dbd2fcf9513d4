import { ActionIcon, Alert, Box, Group, Stack, Text } from '@mantine/core';
import {
  deleteApplicationSecret,
  getApplication,
  listApplications,
  type Application,
  type ApplicationSecret,
} from '@gatehouse/contracts/identity';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddButton } from '../../components/buttons.js';
import { ConfirmDelete } from '../../components/confirm-delete.js';
import { Panel } from '../../components/panel.js';
import { dateTime } from '../../i18n/formats.js';
import { NewApplicationSecret } from './new-application-secret.js';

const MOST = 2;
const isExpired = ({ expiresAt }: ApplicationSecret): boolean =>
  expiresAt !== null && expiresAt.getTime() <= Date.now();

export function ApplicationSecrets({ application }: { application: Application }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const [deleting, setDeleting] = useState<ApplicationSecret>();
  const { id: applicationId, secrets } = application;
  const isFull = secrets.filter((secret) => !isExpired(secret)).length >= MOST;
  const expiryOf = (secret: ApplicationSecret): string => {
    if (secret.expiresAt === null) return t('applicationSecrets.noExpiry');
    if (isExpired(secret)) return t('applicationSecrets.expired');
    return t('applicationSecrets.expiresAt', { when: dateTime(secret.expiresAt) });
  };
  return (
    <Panel
      title={t('applicationSecrets.title')}
      lead={`${t('applicationSecrets.lead')}${isFull ? ` ${t('applicationSecrets.full')}` : ''}`}
      side={
        <AddButton
          label={t('applicationSecrets.add')}
          disabled={isFull}
          onClick={() => setAdding(true)}
        />
      }
    >
      {secrets.length === 0 && (
        <Alert color="yellow" variant="outline" c="var(--mantine-color-text)">
          {t('applicationSecrets.none')}
        </Alert>
      )}
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {secrets.map((secret) => (
          <Group component="li" key={secret.id} justify="space-between" wrap="nowrap">
            <Box miw={0}>
              <Text size="sm">
                {t('applicationSecrets.createdAt', { when: dateTime(secret.createdAt) })}
              </Text>
              <Text size="xs" c="dimmed">
                {expiryOf(secret)}
              </Text>
            </Box>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('applicationSecrets.deleteNamed', { when: dateTime(secret.createdAt) })}
              onClick={() => setDeleting(secret)}
            >
              <Trash2 size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
      {adding && (
        <NewApplicationSecret applicationId={applicationId} onClose={() => setAdding(false)} />
      )}
      {deleting && (
        <ConfirmDelete
          contract={deleteApplicationSecret}
          input={{ applicationId, secretId: deleting.id }}
          touches={[getApplication, listApplications]}
          title={t('applicationSecrets.deleteTitle')}
          text={t('applicationSecrets.deleteText')}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </Panel>
  );
}
