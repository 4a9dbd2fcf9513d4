import { Stack } from '@mantine/core';
import type { Application } from '@gatehouse/contracts/identity';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { DescriptionItem } from '../../components/description-item.js';
import { Panel } from '../../components/panel.js';
import { dateTime } from '../../i18n/formats.js';
import { CustomerName } from '../desk/customer-name.js';
import { ServiceAccountLink } from './service-account-link.js';

export function ApplicationDetails({ application }: { application: Application }) {
  const { t } = useTranslation();
  const { kind, customers, audience, backchannelLogoutUri, serviceAccountId, jwks } = application;
  const isMachine = kind === 'machine';
  const lines = (texts: readonly string[]) =>
    texts.length === 0
      ? t('applications.nothing')
      : texts.map((text) => <div key={text}>{text}</div>);
  return (
    <Panel title={t('applications.details')}>
      <Stack component="dl" gap="sm" m={0}>
        {serviceAccountId !== null && (
          <DescriptionItem name={t('applications.serviceAccount')}>
            <ServiceAccountLink id={serviceAccountId} />
          </DescriptionItem>
        )}
        {jwks && (
          <DescriptionItem name={t('applications.jwks')}>
            {t('applications.keys', { count: jwks.keys.length })}
          </DescriptionItem>
        )}
        {!isMachine && (
          <>
            <DescriptionItem name={t('applications.redirectUris')}>
              {lines(application.redirectUris)}
            </DescriptionItem>
            <DescriptionItem name={t('applications.postLogoutRedirectUris')}>
              {lines(application.postLogoutRedirectUris)}
            </DescriptionItem>
          </>
        )}
        {kind === 'web' && (
          <DescriptionItem name={t('applications.backchannelLogoutUri')}>
            {backchannelLogoutUri ?? t('applications.nothing')}
          </DescriptionItem>
        )}
        {kind !== 'native' && !isMachine && (
          <DescriptionItem name={t('applications.allowedOrigins')}>
            {lines(application.allowedOrigins)}
          </DescriptionItem>
        )}
        <DescriptionItem name={t('applications.audience')}>
          {audience ?? t('applications.nothing')}
        </DescriptionItem>
        <DescriptionItem name={t('applications.scopes')}>
          {lines(
            application.scopes.map((each) =>
              t(isMachine ? 'applications.apiAsServiceAccount' : `applications.scopeNames.${each}`),
            ),
          )}
        </DescriptionItem>
        {!isMachine && (
          <DescriptionItem name={t('applications.customers')}>
            {customers === 'all'
              ? t('applications.allCustomers')
              : customers.map((id, index) => (
                  <Fragment key={id}>
                    {index > 0 && ', '}
                    <CustomerName id={id} />
                  </Fragment>
                ))}
          </DescriptionItem>
        )}
        <DescriptionItem name={t('applications.created')}>
          {dateTime(application.createdAt)}
        </DescriptionItem>
      </Stack>
    </Panel>
  );
}
