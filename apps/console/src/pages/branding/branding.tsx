import { Button, Group, Stack, TextInput } from '@mantine/core';
import {
  getBranding,
  getPortalDomain,
  setBranding,
  type Branding,
} from '@gatehouse/contracts/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { logoPath } from '../../api/portal.js';
import { useApiQuery, useApiMutation } from '../../api/queries.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { base64Of, LogoInput } from '../../components/logo-input.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { toast } from '../../components/toast.js';
import { Loading } from '../../components/loading.js';
import { BrandingPreview } from './branding-preview.js';
import { PortalDomainPanel } from './portal-domain.js';

const COLOUR = /^#[0-9a-fA-F]{6}$/;

/** The branding of all that customers' people see, with a live preview. */
export default function BrandingPage() {
  const { t } = useTranslation();
  const query = useApiQuery(getBranding, {});
  return (
    <Page title={t('nav.branding')} lead={t('branding.lead')}>
      {query.isPending && <Loading />}
      {query.data ? (
        <BrandingForm branding={query.data} />
      ) : (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
    </Page>
  );
}

function BrandingForm({ branding }: { branding: Branding }) {
  const { t } = useTranslation();
  const change = useApiMutation(setBranding, [getBranding, getPortalDomain]);
  const [logo, setLogo] = useState(logoPath(branding));
  const fields = useSchemaForm(setBranding.input, {
    edits: { read: getBranding, input: {} },
    initial: {
      ...{ name: branding.name, colour: branding.colour },
      ...{ slug: branding.slug ?? '', domain: branding.domain ?? '' },
    },
    submit: async (values) => {
      await change.mutateAsync(values);
      toast.success(t('branding.saved'));
    },
  });
  const colour = fields.text('colour');
  const slug = fields.text('slug').value.trim().toLowerCase();
  const shown = COLOUR.test(colour.value) ? colour.value : branding.colour;
  return (
    <Group align="flex-start" gap="xl">
      <Stack style={{ flex: '1 1 280px', maxWidth: 480 }}>
        <form {...fields.form}>
          <Stack className="panel">
            <ProblemAlert problem={fields.problem} />
            <TextInput
              {...fields.text('name')}
              label={t('branding.name')}
              description={t('branding.nameHint')}
            />
            <TextInput
              {...colour}
              label={t('branding.color')}
              description={t('branding.colorHint')}
              leftSection={
                <input
                  type="color"
                  className="swatch"
                  aria-label={t('branding.pickColor')}
                  value={shown}
                  onChange={colour.onChange}
                />
              }
            />
            <LogoInput
              logo={logo}
              onChange={(url) => {
                setLogo(url);
                fields.set('logo', base64Of(url));
              }}
            />
            <TextInput
              {...fields.text('slug')}
              label={t('branding.slug')}
              description={
                slug === ''
                  ? t('branding.slugHint')
                  : t('branding.slugShown', { url: `${location.origin}/${slug}` })
              }
            />
            <TextInput
              {...fields.text('domain')}
              label={t('branding.domain')}
              description={t('branding.domainHint')}
            />
            <Group>
              <Button type="submit" loading={fields.busy}>
                {t('common.save')}
              </Button>
            </Group>
          </Stack>
        </form>
        {branding.domain !== null && <PortalDomainPanel domain={branding.domain} />}
      </Stack>
      <BrandingPreview brand={{ name: fields.text('name').value, colour: shown, logo }} />
    </Group>
  );
}
