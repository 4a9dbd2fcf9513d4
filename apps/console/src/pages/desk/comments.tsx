import { Badge, Box, Button, Checkbox, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { addJobComment, listJobComments, type Job } from '@gatehouse/contracts/service-desk';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiList } from '../../api/queries.js';
import { usePermission, useMe } from '../../app/me.js';
import { Ago } from '../../components/ago.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { ViewOnly } from '../../components/view-only.js';
import { usePersonNames } from '../../app/use-person-names.js';

/** A job's comments; internal ones are visible only to the provider. */
export function Comments({ job: { id: jobId, customerId } }: { job: Job }) {
  const { t } = useTranslation();
  const isProvider = useMe().organization.kind === 'provider';
  const mayWrite = usePermission('jobs:write') || !isProvider;
  const nameOf = usePersonNames(customerId);
  const { items, error, refetch } = useApiList(listJobComments, { jobId });
  return (
    <Box component="section" mt="xl">
      <Title order={2} size="h5" mb="sm">
        {t('comments.title')}
      </Title>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {items.length === 0 && (
        <Text size="sm" c="dimmed" mb="md">
          {t('comments.none')}
        </Text>
      )}
      <Stack gap="sm" mb="md">
        {items.map(({ id, authorId, text, internal, createdAt }) => (
          <Box key={id} className={internal ? 'panel internal' : 'panel'} p="sm">
            <Group gap="xs" mb={4}>
              <Text size="sm" fw={550}>
                {nameOf(authorId)}
              </Text>
              <Text size="xs" c="dimmed">
                <Ago at={createdAt} />
              </Text>
              {internal && (
                <Badge
                  size="sm"
                  variant="outline"
                  color="gray"
                  c="var(--mantine-color-text)"
                  leftSection={<Lock size={11} aria-hidden />}
                >
                  {t('comments.internal')}
                </Badge>
              )}
            </Group>
            <Text size="sm" className="prose">
              {text}
            </Text>
          </Box>
        ))}
      </Stack>
      {mayWrite && (
        <ViewOnly>
          <NewComment key={items.length} jobId={jobId} mayHide={isProvider} />
        </ViewOnly>
      )}
    </Box>
  );
}

function NewComment({ jobId, mayHide }: { jobId: string; mayHide: boolean }) {
  const { t } = useTranslation();
  const writing = useApiMutation(addJobComment, [listJobComments]);
  const fields = useSchemaForm(addJobComment.input.omit({ jobId: true }), {
    initial: { internal: false },
    submit: (values) => writing.mutateAsync({ jobId, ...values }),
  });
  return (
    <form {...fields.form}>
      <Stack gap="xs">
        <ProblemAlert problem={fields.problem} />
        <Textarea
          {...fields.text('text')}
          aria-label={t('comments.write')}
          placeholder={t('comments.write')}
          autosize
          minRows={2}
        />
        <Group justify="space-between">
          {mayHide ? (
            <Checkbox {...fields.box('internal')} label={t('comments.internalOnly')} />
          ) : (
            <span />
          )}
          <Button type="submit" loading={fields.busy}>
            {t('comments.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
