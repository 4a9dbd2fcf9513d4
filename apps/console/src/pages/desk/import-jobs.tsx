import { importJobs, JobImportOutcome, JobRow, listJobs } from '@gatehouse/contracts/service-desk';
import { ImportDialog } from '../../components/import-dialog.js';

/** Adds jobs from a file. */
export function ImportJobs({ onClose }: { onClose: () => void }) {
  return (
    <ImportDialog
      importing={{ contract: importJobs, outcome: JobImportOutcome }}
      customerId={undefined}
      header={Object.keys(JobRow.omit({ customerId: true }).shape).join()}
      namespace="jobImport"
      nameOf={({ title }) => title ?? null}
      touches={[listJobs]}
      onClose={onClose}
    />
  );
}
