import { Button, FileInput, Group, Stack, TextInput } from '@mantine/core';
import { getBranding, setBranding, type Branding } from '@gatehouse/contracts/notifications';
import { ImageUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer, useChange } from '../../api/queries.js';
import { useFields } from '../../parts/fields.js';
import { Page } from '../../parts/page.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useTell } from '../../parts/toasts.js';
import { Waiting } from '../../parts/waiting.js';
import { MailPreview } from './mail-preview.js';

const LOGO_BYTES = 256 * 1024;
const TYPES = 'image/png,image/jpeg,image/webp';
const COLOUR = /^#[0-9a-fA-F]{6}$/;

/** How a provider shows itself in mails: what is changed is seen before it is saved. */
export default function BrandingPage() {
  const { t } = useTranslation();
  const query = useAnswer(getBranding, {});
  return (
    <Page title={t('nav.branding')} lead={t('branding.lead')}>
      {query.isPending && <Waiting />}
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
  const tell = useTell();
  const change = useChange(setBranding, [getBranding]);
  const [file, setFile] = useState<File | null>(null);
  const [logo, setLogo] = useState(branding.logo === null ? null : pathOf(branding.logo));
  const fields = useFields(setBranding.input, {
    edits: { read: getBranding, input: {} },
    initial: { name: branding.name, colour: branding.colour },
    submit: async (values) => {
      await change.mutateAsync(values);
      tell(t('branding.saved'));
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
            label={t('branding.colour')}
            description={t('branding.colourHint')}
            leftSection={
              <input
                type="color"
                className="swatch"
                aria-label={t('branding.pickColour')}
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
      <MailPreview name={fields.text('name').value} colour={shown} logo={logo} />
    </Group>
  );
}

/** Mails need the whole address; this page is at the same place. What was kept of a former logo is not shown. */
const pathOf = (logo: string): string => `${new URL(logo).pathname}?${Date.now()}`;

const dataUrlOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(new Error('the file cannot be read'));
    reader.readAsDataURL(file);
  });
