import { Stack } from '@mantine/core';
import { ApiError, offlineError } from '../api/api-error.js';
import { AddButton } from '../components/buttons.js';
import { DescriptionItem } from '../components/description-item.js';
import { EmptyState } from '../components/empty-state.js';
import { ErrorBoundary } from '../components/error-boundary.js';
import { ProblemAlert } from '../components/problem-alert.js';

const nothing = (): void => undefined;
const rejection = new ApiError({ code: 'not-found', title: '', detail: '', status: 404 });
const failure = new ApiError({
  ...{ code: 'internal', title: '', detail: '', status: 500 },
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
});
const invalid = new ApiError({
  ...{ code: 'invalid-request', title: '', detail: '', status: 400 },
  errors: [{ pointer: '/email', detail: '', code: 'not-an-email' }],
});

export function States() {
  return (
    <Stack>
      <EmptyState
        title="No customers yet"
        text="Add your first customer, then turn on its access."
        action={<AddButton label="Add customer" onClick={nothing} />}
      />
      <ProblemAlert problem={rejection} onClose={nothing} />
      <ProblemAlert problem={invalid} />
      <ProblemAlert problem={offlineError()} onRetry={nothing} />
      <ProblemAlert problem={failure} onRetry={nothing} />
      <Stack component="dl" gap="sm" m={0}>
        <DescriptionItem name="Portal access">Pending</DescriptionItem>
        <DescriptionItem name="Email address">boss@harbour-clinic.example</DescriptionItem>
      </Stack>
      <ErrorBoundary resetKey="styleguide">
        <Broken />
      </ErrorBoundary>
    </Stack>
  );
}

function Broken(): never {
  throw new Error('thrown to show what is shown instead');
}
