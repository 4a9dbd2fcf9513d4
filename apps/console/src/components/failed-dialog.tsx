import { lazy, Suspense } from 'react';

const ProblemDialog = lazy(() => import('./problem-dialog.js'));

/** The problem of an action without a form, until it is closed. */
export function FailedDialog({
  title,
  mutation: { error, reset },
}: {
  title: string;
  mutation: { error: unknown; reset: () => void };
}) {
  return (
    error !== null && (
      <Suspense>
        <ProblemDialog title={title} problem={error} onClose={reset} />
      </Suspense>
    )
  );
}
