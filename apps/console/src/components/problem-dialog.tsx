import { Dialog } from './dialog.js';
import { ProblemAlert } from './problem-alert.js';

export default function ProblemDialog({
  title,
  problem,
  onClose,
}: {
  title: string;
  problem: unknown;
  onClose: () => void;
}) {
  return (
    <Dialog title={title} onClose={onClose}>
      <ProblemAlert problem={problem} />
    </Dialog>
  );
}
