import { chmodSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';

/** What databases, event streams and mails of all parts take, several times over. */
const ROOM_BYTES = 4 * 1024 ** 3;

/** A new folder for all that tests write: in memory where there is room for it, since a disk that others share may stand still. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(hasRoom(MEMORY) ? MEMORY : tmpdir(), 'gatehouse-test-'));
  // PostgreSQL may run as another user and has to get through.
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
