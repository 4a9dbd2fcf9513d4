import { Alert, Anchor, Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { listTerms, publishTerms, type Terms } from '@gatehouse/contracts/tenant-access';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useApiMutation } from '../../api/queries.js';
import { dateTime } from '../../i18n/formats.js';
import { AddButton } from '../../components/buttons.js';
import type { Column } from '../../components/column.js';
import { Dialog, FormDialog } from '../../components/dialog.js';
import { ListPage } from '../../components/list-page.js';
import { useList } from '../../components/use-list.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { StatusBadge } from '../../components/status-badge.js';

/** Versions of the Terms and Conditions; the newest applies at the next sign-in. */
export default function TermsPage() {
  const { t } = useTranslation();
  const [publishing, { open, close }] = useDisclosure();
  const [read, setRead] = useState<Terms>();
  const list = useList(listTerms);
  const newest = list.items[0];
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
    <ListPage
      title={t('nav.terms')}
      lead={t('terms.settingsLead')}
      actions={<AddButton label={t('terms.publish')} onClick={open} />}
      list={list}
      columns={columns}
      keyOf={({ version }) => String(version)}
      empty={{ title: t('terms.none'), text: t('terms.noneText') }}
    >
      {publishing && <Publish newest={newest} onClose={close} />}
      {read && (
        <Dialog wide title={read.title} onClose={() => setRead(undefined)}>
          <Text size="sm" className="prose">
            {read.body}
          </Text>
        </Dialog>
      )}
    </ListPage>
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
    <FormDialog
      wide
      title={t('terms.publish')}
      fields={fields}
      submit={t('terms.publishDo')}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
