import { chmodSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';

/** Several times what databases, streams and emails of all parts need. */
const ROOM_BYTES = 4 * 1024 ** 3;

/** A new folder for everything tests write: in memory if there is room, since a shared disk may stall. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(hasRoom(MEMORY) ? MEMORY : tmpdir(), 'gatehouse-test-'));
  // PostgreSQL may run as another user, which needs access.
  chmodSync(folder, 0o711);
  return folder;
}

function hasRoom(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize > ROOM_BYTES;
  } catch {
    return false;
  }
}
