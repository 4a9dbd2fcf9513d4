import { Alert, Stack, Text } from '@mantine/core';
import { isConfidential, type Application } from '@gatehouse/contracts/identity';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeBlock, CodeLine } from '../../components/code-block.js';
import { Panel } from '../../components/panel.js';
import { exampleFor, isLoopback } from './sign-in-examples.js';

const DISCOVERY = '/.well-known/openid-configuration';

/** The issuer as applications know it, which may not be the address of this page. */
async function readIssuer(): Promise<string> {
  const response = await fetch(DISCOVERY);
  if (!response.ok) throw new Error(`${DISCOVERY}: ${String(response.status)}`);
  return ((await response.json()) as { issuer: string }).issuer;
}

export function QuickStart({ application }: { application: Application }) {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: [DISCOVERY], queryFn: readIssuer });
  const issuer = data ?? location.origin;
  const hint = hintFor(application);
  const program = t(`quickStart.${programFor(application)}`);
  return (
    <Panel title={t('quickStart.title')} lead={t('quickStart.lead')}>
      <Stack gap="sm">
        <Labelled name={t('quickStart.discovery')}>
          <CodeLine
            text={new URL(DISCOVERY, issuer).href}
            copyLabel={t('quickStart.copyDiscovery')}
          />
        </Labelled>
        <Labelled name={t('applications.clientId')}>
          <CodeLine text={application.clientId} copyLabel={t('applications.copyClientId')} />
        </Labelled>
        <Labelled name={program}>
          {hint && (
            <Alert color="yellow" variant="outline" c="var(--mantine-color-text)" mb="xs">
              {t(`quickStart.${hint}`)}
            </Alert>
          )}
          <CodeBlock
            text={exampleFor(application, issuer)}
            label={program}
            copyLabel={t('quickStart.copyProgram')}
          />
        </Labelled>
      </Stack>
    </Panel>
  );
}

function Labelled({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Text size="xs" c="dimmed" mb={4}>
        {name}
      </Text>
      {children}
    </div>
  );
}

const programFor = ({ kind }: Application) => {
  if (kind === 'machine') return 'machine';
  return kind === 'single-page' ? 'page' : 'program';
};

/** What is missing before the example can sign a user in. */
function hintFor({ kind, secrets, jwks, redirectUris, allowedOrigins }: Application) {
  if (isConfidential(kind)) return !jwks && secrets.length === 0 ? 'secretHint' : undefined;
  if (kind === 'native') return redirectUris.some(isLoopback) ? undefined : 'loopbackHint';
  return allowedOrigins.length === 0 ? 'originHint' : undefined;
}
