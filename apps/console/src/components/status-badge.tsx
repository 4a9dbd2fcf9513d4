/** Status text with a colored dot. */
export type StatusTone = 'good' | 'waiting' | 'bad' | 'busy' | 'none';

const TONES: Readonly<Record<StatusTone, string>> = {
  good: 'var(--mantine-color-teal-6)',
  waiting: 'var(--mantine-color-yellow-6)',
  bad: 'var(--mantine-color-red-6)',
  busy: 'var(--mantine-color-brand-5)',
  none: 'var(--mantine-color-gray-5)',
};

export function StatusBadge({ tone, children }: { tone: StatusTone; children: string }) {
  return (
    <span className="status-badge">
      <span className="dot" style={{ color: TONES[tone] }} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
