import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

// The guard's standard input closes when this process ends for any reason. It then reads which processes are left,
// sends their signals, and kills those still running after 10 s. It reads once, since a new start may
// write its own processes to the same file meanwhile.
const script = `
while read -r _; do :; done
pids=
while read -r pid signal _; do
  kill -s "$signal" "$pid" 2>/dev/null && pids="$pids $pid"
done <"$1"
tries=0
while [ -n "$pids" ] && [ "$tries" -lt 100 ]; do
  sleep 0.1
  tries=$((tries + 1))
  left=
  for pid in $pids; do kill -s 0 "$pid" 2>/dev/null && left="$left $pid"; done
  pids=$left
done
for pid in $pids; do kill -s KILL "$pid" 2>/dev/null; done
`;

/**
 * Starts a small shell process that ends the processes recorded in `file` when this process is
 * killed. Call the result to release it.
 */
export function startGuard(file: string): () => void {
  const guard = spawn('/bin/sh', ['-c', script, 'gatehouse-guard', file], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without a shell there is no guard; the next start still ends leftover processes.
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  guard.unref();
  if (guard.stdin instanceof Socket) guard.stdin.unref();
  return () => guard.stdin.end();
}
