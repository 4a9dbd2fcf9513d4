import { Alert, Anchor, Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { listTerms, publishTerms, type Terms } from '@gatehouse/contracts/tenant-access';
import { useDisclosure } from '@mantine/hooks';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useApiMutation, useApiList } from '../../api/queries.js';
import { dateTime } from '../../i18n/formats.js';
import { Dialog, DialogForm } from '../../components/dialog.js';
import { EmptyState } from '../../components/empty-state.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Page } from '../../components/page.js';
import { StatusBadge } from '../../components/status-badge.js';

/** Versions of the Terms and Conditions; the newest applies at the next sign-in. */
export default function TermsPage() {
  const { t } = useTranslation();
  const [publishing, { open, close }] = useDisclosure();
  const [read, setRead] = useState<Terms>();
  const pages = useApiList(listTerms, {});
  const newest = pages.items[0];
  const columns: Column<Terms>[] = [
    {
      header: t('terms.title'),
      render: (terms) => (
        <>
          <Button
            variant="transparent"
            px={0}
            h="auto"
            c="var(--mantine-color-text)"
            onClick={() => setRead(terms)}
          >
            {terms.title}
          </Button>
          <div className="narrow">
            <AcceptancesLink version={terms.version} />
          </div>
        </>
      ),
    },
    {
      header: t('terms.version'),
      render: ({ version }) =>
        version === newest?.version ? (
          <StatusBadge tone="good">{t('terms.binding', { version })}</StatusBadge>
        ) : (
          version
        ),
    },
    {
      header: t('terms.acceptedBy'),
      wide: true,
      render: ({ version }) => <AcceptancesLink version={version} />,
    },
    {
      header: t('terms.published'),
      wide: true,
      render: ({ publishedAt }) => dateTime(publishedAt),
    },
  ];
  return (
    <Page
      title={t('nav.terms')}
      lead={t('terms.settingsLead')}
      actions={
        <Button leftSection={<Plus size={16} aria-hidden />} onClick={open}>
          {t('terms.publish')}
        </Button>
      }
    >
      <DataTable
        label={t('nav.terms')}
        pages={pages}
        columns={columns}
        keyOf={({ version }) => String(version)}
        empty={<EmptyState title={t('terms.none')} text={t('terms.noneText')} />}
      />
      {publishing && <Publish newest={newest} onClose={close} />}
      {read && (
        <Dialog wide title={read.title} onClose={() => setRead(undefined)}>
          <Text size="sm" className="prose">
            {read.body}
          </Text>
        </Dialog>
      )}
    </Page>
  );
}

function AcceptancesLink({ version }: { version: number }) {
  const { t } = useTranslation();
  return (
    <Anchor
      component={Link}
      size="sm"
      href={`/settings/terms/${version}`}
      aria-label={t('terms.acceptancesOf', { version })}
    >
      {t('terms.acceptances')}
    </Anchor>
  );
}

function Publish({ newest, onClose }: { newest: Terms | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const publication = useApiMutation(publishTerms, [listTerms]);
  const fields = useSchemaForm(publishTerms.input, {
    initial: { title: newest?.title ?? '', body: newest?.body ?? '' },
    submit: async (values) => {
      await publication.mutateAsync(values);
      onClose();
    },
  });
  return (
    <Dialog wide title={t('terms.publish')} onClose={onClose}>
      <DialogForm fields={fields} submit={t('terms.publishDo')} onClose={onClose}>
        <Stack gap="md">
          <TextInput {...fields.text('title')} label={t('terms.title')} />
          <Textarea
            {...fields.text('body')}
            label={t('terms.body')}
            autosize
            minRows={8}
            maxRows={18}
          />
          <Alert color="yellow" variant="light" c="var(--mantine-color-text)">
            {t('terms.consequence')}
          </Alert>
        </Stack>
      </DialogForm>
    </Dialog>
  );
}
