import { OrganizationId } from '@gatehouse/contracts';
import { SourceName } from '@gatehouse/contracts/external';
import { z } from 'zod';
import { listed } from './key-settings.js';

/** Which organisations a source of events may address. A provider stands for its customers too. */
export type Addressable = ReadonlySet<OrganizationId> | 'all';

/** By the name of each source. */
export type EventSources = ReadonlyMap<SourceName, Addressable>;

const FORM = 'must be like billing=<organisation id>+<organisation id>,monitoring=*';

/** The sources of events from outside of this repository: `billing=<id>+<id>,monitoring=*`. */
export const EventSources = z.string().transform((text, context): EventSources => {
  const sources = new Map<SourceName, Addressable>();
  for (const part of listed(text)) {
    const [name, organizations, ...more] = part.split('=');
    const source = SourceName.safeParse(name);
    const addressed = addressable(organizations);
    if (source.success && addressed && more.length === 0) sources.set(source.data, addressed);
    else context.addIssue(FORM);
  }
  return sources;
});

function addressable(text: string | undefined): Addressable | undefined {
  if (text === '*') return 'all';
  const ids = z.array(OrganizationId).min(1).safeParse(text?.split('+'));
  return ids.success ? new Set(ids.data) : undefined;
}
