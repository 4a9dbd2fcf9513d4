import { Group, Stack } from '@mantine/core';
import {
  deleteApplication,
  getApplication,
  isConfidential,
  listApplications,
  type Application,
} from '@gatehouse/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { useApiQuery } from '../../api/queries.js';
import { ApplicationLogo } from '../../components/application-logo.js';
import { ConfirmDelete } from '../../components/confirm-delete.js';
import { EditAndDelete } from '../../components/edit-and-delete.js';
import { Loading } from '../../components/loading.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { ApplicationDetails } from './application-details.js';
import { ApplicationSecrets } from './application-secrets.js';
import { EditApplication } from './edit-application.js';
import { LogoutDeliveries } from './logout-deliveries.js';
import { QuickStart } from './quick-start.js';

const LIST = '/settings/applications';

export default function ApplicationPage() {
  const { id } = useParams<{ id: string }>();
  const query = useApiQuery(getApplication, { applicationId: id });
  if (query.isPending) return <Loading />;
  if (!query.data)
    return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  return <Shown key={id} application={query.data} />;
}

function Shown({ application }: { application: Application }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<'edit' | 'delete'>();
  const close = (): void => setOpen(undefined);
  const { name, kind } = application;
  return (
    <Page
      parents={[{ label: t('nav.applications'), href: LIST }]}
      title={name}
      lead={
        <Group gap="xs">
          <ApplicationLogo application={application} />
          {`${t(`applications.kinds.${kind}`)} · ${t(`applications.kindHints.${kind}`)}`}
        </Group>
      }
      actions={<EditAndDelete onEdit={() => setOpen('edit')} onDelete={() => setOpen('delete')} />}
    >
      <Stack gap="lg">
        {isConfidential(kind) && !application.jwks && (
          <ApplicationSecrets application={application} />
        )}
        <QuickStart application={application} />
        <ApplicationDetails application={application} />
        {application.backchannelLogoutUri !== null && (
          <LogoutDeliveries applicationId={application.id} />
        )}
      </Stack>
      {open === 'edit' && <EditApplication application={application} onClose={close} />}
      {open === 'delete' && (
        <ConfirmDelete
          contract={deleteApplication}
          input={{ applicationId: application.id }}
          touches={[listApplications]}
          title={t('applications.deleteTitle', { name })}
          text={t('applications.deleteText', { name })}
          onClose={close}
          onDeleted={() => navigate(LIST, { replace: true })}
        />
      )}
    </Page>
  );
}
