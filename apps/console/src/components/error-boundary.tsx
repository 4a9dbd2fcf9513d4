import { Button, Group } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isBeingReloaded, isLoadError } from '../api/load-errors.js';
import { CopyButton } from './copy-button.js';
import { Loading } from './loading.js';
import { Page } from './page.js';

interface Props {
  children: ReactNode;
  /** Clears the error when it changes. */
  resetKey: string;
}

interface State {
  error: unknown;
  resetKey: string;
}

/** Shows what went wrong in place of its children, rather than nothing. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError = (error: unknown): Partial<State> => ({ error });

  static getDerivedStateFromProps = ({ resetKey }: Props, state: State): Partial<State> | null =>
    resetKey === state.resetKey ? null : { resetKey, error: null };

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return isBeingReloaded() ? <Loading /> : <Failure error={error} />;
  }
}

function Failure({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const isMissing = isLoadError(error);
  return (
    <div role="alert" className="failure">
      <Page
        title={t(isMissing ? 'failure.notLoaded' : 'failure.title')}
        lead={t(isMissing ? 'failure.notLoadedText' : 'failure.text')}
      >
        <Group gap="xs">
          <Button onClick={() => location.reload()}>{t('failure.reload')}</Button>
          <Button component="a" href="/" variant="default">
            {t('common.home')}
          </Button>
          {!isMissing && (
            <CopyButton text={describe(error)} label={t('failure.copy')}>
              {t('failure.copy')}
            </CopyButton>
          )}
        </Group>
      </Page>
    </div>
  );
}

const describe = (error: unknown): string =>
  `${location.pathname}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
