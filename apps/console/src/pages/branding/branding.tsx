import { Button, FileInput, Group, Stack, TextInput } from '@mantine/core';
import { getBranding, setBranding, type Branding } from '@gatehouse/contracts/notifications';
import { ImageUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery, useApiMutation } from '../../api/queries.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { toast } from '../../components/toast.js';
import { Loading } from '../../components/loading.js';
import { BrandingPreview } from './branding-preview.js';

const LOGO_BYTES = 256 * 1024;
const TYPES = 'image/png,image/jpeg,image/webp';
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
  const change = useApiMutation(setBranding, [getBranding]);
  const [file, setFile] = useState<File | null>(null);
  const [logo, setLogo] = useState(branding.logo === null ? null : pathOf(branding.logo));
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
  const isTooLarge = file !== null && file.size > LOGO_BYTES;
  const choose = async (chosen: File | null): Promise<void> => {
    setFile(chosen);
    if (!chosen || chosen.size > LOGO_BYTES) return;
    const url = await dataUrlOf(chosen);
    setLogo(url);
    fields.set('logo', url.slice(url.indexOf(',') + 1));
  };
  const colour = fields.text('colour');
  const slug = fields.text('slug').value.trim().toLowerCase();
  const shown = COLOUR.test(colour.value) ? colour.value : branding.colour;
  return (
    <Group align="flex-start" gap="xl">
      <form {...fields.form} style={{ flex: '1 1 280px', maxWidth: 480 }}>
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
          <FileInput
            label={t('branding.logo')}
            description={t('branding.logoHint')}
            placeholder={t('branding.chooseLogo')}
            accept={TYPES}
            leftSection={<ImageUp size={16} aria-hidden />}
            value={file}
            error={isTooLarge ? t('branding.tooLarge') : undefined}
            onChange={(chosen) => void choose(chosen)}
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
          <Group justify="space-between">
            <Button type="submit" loading={fields.busy} disabled={isTooLarge}>
              {t('common.save')}
            </Button>
            {logo !== null && (
              <Button
                variant="subtle"
                color="gray"
                c="dimmed"
                onClick={() => {
                  setFile(null);
                  setLogo(null);
                  fields.set('logo', null);
                }}
              >
                {t('branding.removeLogo')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
      <BrandingPreview brand={{ name: fields.text('name').value, colour: shown, logo }} />
    </Group>
  );
}

/** Emails use the absolute logo URL, the console its path. The timestamp bypasses a cached former logo. */
const pathOf = (logo: string): string => `${new URL(logo).pathname}?${Date.now()}`;

const dataUrlOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(new Error('the file cannot be read'));
    reader.readAsDataURL(file);
  });
