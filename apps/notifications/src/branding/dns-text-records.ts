import { Resolver } from 'node:dns/promises';
import type { TextRecords } from './domain.rules.js';
import { TextRecordLookup } from './text-records.port.js';

/** Two attempts per server; the second waits longer. */
const RESOLVER_OPTIONS = { timeout: 1_000, tries: 2 };
/** For all servers together: before the caller gives up. */
const TIMEOUT_MS = 3_000;

/** The error codes for a name without TXT records. */
const NONE: readonly unknown[] = ['ENOTFOUND', 'ENODATA'];

export class DnsTextRecords extends TextRecordLookup {
  /** @param servers `ip` or `ip:port`; none: those of the system */
  constructor(private readonly servers: readonly string[]) {
    super();
  }

  override async at(name: string): Promise<TextRecords> {
    const resolver = new Resolver(RESOLVER_OPTIONS);
    if (this.servers.length > 0) resolver.setServers(this.servers);
    const timeout = setTimeout(() => {
      resolver.cancel();
    }, TIMEOUT_MS);
    try {
      const records = await resolver.resolveTxt(name);
      // A record is sent in pieces of 255 bytes.
      return records.map((pieces) => pieces.join(''));
    } catch (error) {
      return NONE.includes((error as NodeJS.ErrnoException).code) ? [] : null;
    } finally {
      clearTimeout(timeout);
    }
  }
}
