import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/me.js';
import { PortalLogo } from '../../components/portal-logo.js';
import { FilledButton, MailPreview, type PreviewedBrand } from './mail-preview.js';

/** What the people of a provider and of its customers see. */
export function BrandingPreview({ brand }: { brand: PreviewedBrand }) {
  const { t } = useTranslation();
  const { organization } = useMe();
  const shown = { ...brand, name: brand.name.trim() || organization.name };
  return (
    <Stack style={{ flex: '1 1 280px', maxWidth: 420 }} gap="lg">
      <Preview title={t('branding.previews.signIn')}>
        <div className="preview-screen">
          <div className="preview-bar" style={{ justifyContent: 'center', borderBottom: 0 }}>
            <PortalLogo brand={shown} />
            {shown.name}
          </div>
          <div className="preview-card" aria-hidden>
            <Text fw={650}>{t('auth.signIn')}</Text>
            <span className="preview-field" />
            <span className="preview-field" />
            <FilledButton colour={brand.colour} label={t('auth.signIn')} />
          </div>
        </div>
      </Preview>
      <Preview title={t('branding.previews.portal')}>
        <div className="preview-screen">
          <div className="preview-bar">
            <PortalLogo brand={shown} height={24} />
            {t('branding.previews.customer')}
          </div>
          <Text size="sm" p="md">
            {t('branding.previews.portalText', { name: shown.name })}
          </Text>
        </div>
      </Preview>
      <Preview title={t('branding.previews.mail')}>
        <MailPreview brand={shown} />
      </Preview>
    </Stack>
  );
}

function Preview({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={2} size="h5" mb="sm">
        {title}
      </Title>
      {children}
    </section>
  );
}
