import { Button, Stack, Text, TextInput } from '@mantine/core';
import {
  decideDevice,
  findDevice,
  type BrowserSession,
  type DeviceAuthorization,
  type Me,
} from '@gatehouse/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { fullName } from '../../app/me.js';
import { callApi } from '../../api/call-api.js';
import { leaveSession, useAuthState, useMeQuery } from '../../api/auth-state.js';
import { useApiMutation } from '../../api/queries.js';
import { ApplicationLogo } from '../../components/application-logo.js';
import { DescriptionItem } from '../../components/description-item.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { AuthForm } from './auth-form.js';
import { AuthLayout } from './auth-layout.js';
import { OrganizationPicker } from './organization-picker.js';
import { SignInForm } from './sign-in-form.js';
import TermsGate from './terms-gate.js';

/** Where users let a device in that shows them a code. */
export default function Device() {
  const { t } = useTranslation();
  const authState = useAuthState();
  const me = useMeQuery();
  const [session, setSession] = useState<BrowserSession>();
  if (session && session.organizations.length > 1)
    return <OrganizationPicker session={session} onChosen={() => setSession(undefined)} />;
  if (authState.kind === 'in') {
    if (me.data?.termsRequired) return <TermsGate terms={me.data.termsRequired} />;
    if (me.data) return <DeviceOf me={me.data} />;
    if (!me.error) return <Loading />;
  }
  return (
    <AuthLayout title={t('auth.device.title')} lead={t('auth.device.signInLead')}>
      <SignInForm onSignedIn={setSession} />
    </AuthLayout>
  );
}

function DeviceOf({ me }: { me: Me }) {
  const { t } = useTranslation();
  const [device, setDevice] = useState<DeviceAuthorization>();
  const [isApproved, setApproved] = useState<boolean>();
  if (isApproved !== undefined)
    return (
      <AuthLayout
        title={t(isApproved ? 'auth.device.approved' : 'auth.device.refused')}
        lead={t(isApproved ? 'auth.device.approvedLead' : 'auth.device.refusedLead')}
      />
    );
  if (!device) return <CodeForm onFound={setDevice} />;
  return <Decision me={me} device={device} onDecided={setApproved} />;
}

function CodeForm({ onFound }: { onFound: (device: DeviceAuthorization) => void }) {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const fields = useSchemaForm(findDevice.input, {
    initial: { userCode: query.get('user_code') ?? '' },
    submit: async (values) => onFound(await callApi(findDevice, values)),
  });
  return (
    <AuthLayout title={t('auth.device.title')} lead={t('auth.device.lead')}>
      <AuthForm fields={fields} submit={t('auth.device.next')}>
        <TextInput
          {...fields.text('userCode')}
          label={t('auth.device.code')}
          placeholder="BCDF-GHJK"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          withAsterisk={false}
          data-autofocus
        />
      </AuthForm>
    </AuthLayout>
  );
}

/** Names the application and where its request came from: someone else may have sent the code (RFC 8628, section 5.4). */
function Decision({
  me,
  device: { application, userCode, address, userAgent },
  onDecided,
}: {
  me: Me;
  device: DeviceAuthorization;
  onDecided: (isApproved: boolean) => void;
}) {
  const { t } = useTranslation();
  const decision = useApiMutation(decideDevice, []);
  const decide = (approve: boolean): void => {
    decision.mutateAsync({ userCode, approve }).then(
      () => onDecided(approve),
      () => undefined,
    );
  };
  const who = { name: fullName(me), organization: me.organization.name };
  return (
    <AuthLayout
      title={t('auth.device.confirm', { application: application.name })}
      logo={<ApplicationLogo application={application} height={40} />}
      lead={t('auth.device.confirmLead', who)}
    >
      <ProblemAlert problem={decision.error} />
      <Stack component="dl" gap="xs" m={0}>
        <DescriptionItem name={t('auth.device.code')}>{userCode}</DescriptionItem>
        <DescriptionItem name={t('auth.device.address')}>{address}</DescriptionItem>
        <DescriptionItem name={t('auth.device.program')}>{userAgent}</DescriptionItem>
      </Stack>
      <Text size="sm">{t('auth.device.warning')}</Text>
      <Button fullWidth loading={decision.isPending} onClick={() => decide(true)}>
        {t('auth.device.approve')}
      </Button>
      <Button variant="default" fullWidth onClick={() => decide(false)}>
        {t('auth.device.refuse')}
      </Button>
      <Button variant="subtle" fullWidth onClick={() => void leaveSession()}>
        {t('auth.authorize.other')}
      </Button>
    </AuthLayout>
  );
}
